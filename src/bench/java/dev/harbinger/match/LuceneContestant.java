package dev.harbinger.match;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.TermQuery;

/** Stores each question as a query of Lucene Monitor. */
final class LuceneContestant implements Contestant {
    private static final String FIELD = "words";

    private final Monitor monitor;

    LuceneContestant(List<List<String>> questions) {
        try {
            monitor = new Monitor(new WhitespaceAnalyzer());
            var queries = new ArrayList<MonitorQuery>();
            for (int i = 0; i < questions.size(); i++) {
                queries.add(new MonitorQuery(Integer.toString(i), query(questions.get(i))));
            }
            monitor.register(queries);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BooleanQuery query(List<String> words) {
        var query = new BooleanQuery.Builder().setMinimumNumberShouldMatch(IN_COMMON);
        words.forEach(word -> query.add(new TermQuery(new Term(FIELD, word)), BooleanClause.Occur.SHOULD));
        return query.build();
    }

    @Override
    public int find(List<String> entry) {
        try {
            var document = new Document();
            document.add(new TextField(FIELD, String.join(" ", entry), Field.Store.NO));
            return monitor.match(document, QueryMatch.SIMPLE_MATCHER).getMatchCount();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
