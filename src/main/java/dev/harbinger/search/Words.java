package dev.harbinger.search;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/** How text becomes words of the index: in lower case, without accents, without English endings. */
final class Words extends Analyzer {
    @Override
    protected TokenStreamComponents createComponents(String field) {
        var tokens = new StandardTokenizer();
        return new TokenStreamComponents(
                tokens, new PorterStemFilter(new ASCIIFoldingFilter(new LowerCaseFilter(tokens))));
    }
}
