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
    /** The field of all words of a page, those of its title among them; an entry has them in {@link #NEWS}. */
    static final String ANYWHERE = "words";

    /** The field of all words of an entry: entries are listed by their time, so that only which have a word is kept. */
    static final String NEWS = "news";

    static final String TITLE = "title";
    private static final float IN_THE_TITLE = 3;
    private static final int MOST_WORDS = 12;

    /** So many rows have a word that is common. */
    private static final int COMMON = 2000;

    /** So many words tell what a text is about. */
    private static final int TELLING = 4;

    /** The first words of a text, as the index has them. */
    static Asked of(Analyzer analyzer, String text) {
        var words = new ArrayList<String>();
        try (var stream = analyzer.tokenStream(ANYWHERE, text == null ? "" : text)) {
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
     * Rows of a kind that have all the words in a field; looked for anywhere, those with them in the title go first. The last
     * word may be a beginning, unless many rows have it as it stands.
     */
    Query all(Kind kind, String field, IndexReader index) throws IOException {
        if (words.isEmpty()) {
            return new MatchNoDocsQuery();
        }
        var query = ofKind(kind);
        var last = words.get(words.size() - 1);
        words.subList(0, words.size() - 1).forEach(word -> query.add(has(field, word), Occur.MUST));
        query.add(mayBegin(last, field, index), Occur.MUST);
        return field.equals(ANYWHERE) ? titlesFirst(query, words) : query.build();
    }

    /** The same rows, those with some words in their titles first. */
    private static Query titlesFirst(BooleanQuery.Builder query, List<String> words) {
        words.forEach(word -> query.add(new BoostQuery(has(TITLE, word), IN_THE_TITLE), Occur.SHOULD));
        return query.build();
    }

    private static Query mayBegin(String word, String field, IndexReader index) throws IOException {
        if (word.length() <= 2 || having(index, field, word) >= COMMON) {
            return has(field, word);
        }
        return new BooleanQuery.Builder()
                .add(has(field, word), Occur.SHOULD)
                .add(new PrefixQuery(new Term(field, word)), Occur.SHOULD)
                .build();
    }

    /** Rows of a kind that have half of the words that the fewest rows have. */
    Query alike(Kind kind, IndexReader index) throws IOException {
        var telling = seldom(index);
        if (telling.isEmpty()) {
            return new MatchNoDocsQuery();
        }
        var half = new BooleanQuery.Builder().setMinimumNumberShouldMatch(Math.max(1, telling.size() / 2));
        telling.forEach(word -> half.add(has(ANYWHERE, word), Occur.SHOULD));
        return titlesFirst(ofKind(kind).add(half.build(), Occur.MUST), telling);
    }

    private List<String> seldom(IndexReader index) throws IOException {
        var byNumber = new TreeMap<Long, String>();
        for (var word : new LinkedHashSet<>(words)) {
            byNumber.put(having(index, ANYWHERE, word) * 1000L + byNumber.size(), word);
        }
        return byNumber.values().stream().limit(TELLING).toList();
    }

    private static int having(IndexReader index, String field, String word) throws IOException {
        return index.docFreq(new Term(field, word));
    }

    private static BooleanQuery.Builder ofKind(Kind kind) {
        return new BooleanQuery.Builder().add(new TermQuery(new Term("kind", kind.name())), Occur.FILTER);
    }

    private static Query has(String field, String word) {
        return new TermQuery(new Term(field, word));
    }
}
