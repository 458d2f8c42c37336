package dev.harbinger.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** The words that somebody asks for, as queries to an index. */
record Asked(List<String> words) {
    static final List<String> EVERYWHERE = List.of("title", "text");
    private static final float TITLE = 3;
    private static final int MOST_WORDS = 12;

    /** So many rows have a word that is common. */
    private static final int COMMON = 2000;

    /** So many words tell what a text is about. */
    private static final int TELLING = 4;

    /** The first words of a text, as the index has them. */
    static Asked of(Analyzer analyzer, String text) {
        var words = new ArrayList<String>();
        try (var stream = analyzer.tokenStream("text", text == null ? "" : text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken() && words.size() < MOST_WORDS) {
                words.add(term.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Asked(List.copyOf(words));
    }

    /**
     * Rows of a kind that have all the words in some fields. The last word may be a beginning, unless many rows have it as
     * it stands.
     */
    Query all(Kind kind, List<String> fields, IndexReader index) throws IOException {
        if (words.isEmpty()) {
            return new MatchNoDocsQuery();
        }
        var query = ofKind(kind);
        var last = words.get(words.size() - 1);
        for (var word : words.subList(0, words.size() - 1)) {
            query.add(has(word, fields).build(), Occur.MUST);
        }
        var ending = has(last, fields);
        if (last.length() > 2 && having(index, last) < COMMON) {
            fields.forEach(field -> ending.add(new PrefixQuery(new Term(field, last)), Occur.SHOULD));
        }
        return query.add(ending.build(), Occur.MUST).build();
    }

    /** Rows of a kind that have half of the words that the fewest rows have. */
    Query alike(Kind kind, IndexReader index) throws IOException {
        var telling = seldom(index);
        if (telling.isEmpty()) {
            return new MatchNoDocsQuery();
        }
        var query = ofKind(kind);
        telling.forEach(word -> query.add(has(word, EVERYWHERE).build(), Occur.SHOULD));
        return query.setMinimumNumberShouldMatch(Math.max(1, telling.size() / 2))
                .build();
    }

    private List<String> seldom(IndexReader index) throws IOException {
        var byNumber = new TreeMap<Long, String>();
        for (var word : new LinkedHashSet<>(words)) {
            byNumber.put(having(index, word) * 1000L + byNumber.size(), word);
        }
        return byNumber.values().stream().limit(TELLING).toList();
    }

    private static int having(IndexReader index, String word) throws IOException {
        return index.docFreq(new Term("title", word)) + index.docFreq(new Term("text", word));
    }

    private static BooleanQuery.Builder ofKind(Kind kind) {
        return new BooleanQuery.Builder().add(new TermQuery(new Term("kind", kind.name())), Occur.FILTER);
    }

    private static BooleanQuery.Builder has(String word, List<String> fields) {
        var any = new BooleanQuery.Builder();
        for (var field : fields) {
            var found = new TermQuery(new Term(field, word));
            any.add(field.equals("title") ? new BoostQuery(found, TITLE) : found, Occur.SHOULD);
        }
        return any;
    }
}
