package dev.harbinger.search;

import dev.harbinger.common.WordIndex;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The index on the disk. For several threads; what was put is found after {@link #publish}. */
@ApplicationScoped
public class SearchIndex implements WordIndex {
    private static final float TITLE = 3;
    private static final int MOST_WORDS = 12;

    /** Something to be found. */
    record Page(Kind kind, long id, String title, String text) {
        String key() {
            return kind + ":" + id;
        }
    }

    private final Analyzer words = new Words();
    private final IndexWriter writer;
    private final SearcherManager searchers;

    SearchIndex(SearchConfig config, @ConfigProperty(name = "harbinger.data-dir", defaultValue = "data") Path folder)
            throws IOException {
        Directory directory =
                config.inMemory() ? new ByteBuffersDirectory() : FSDirectory.open(folder.resolve("search"));
        writer = new IndexWriter(directory, new IndexWriterConfig(words).setRAMBufferSizeMB(32));
        searchers = new SearcherManager(writer, null);
    }

    @PreDestroy
    void close() throws IOException {
        searchers.close();
        writer.close();
    }

    /** The marks that were kept with what was last put, by their names; empty for a new index. */
    Map<String, String> marks() {
        var marks = new java.util.HashMap<String, String>();
        var kept = writer.getLiveCommitData();
        if (kept != null) {
            kept.forEach(mark -> marks.put(mark.getKey(), mark.getValue()));
        }
        return marks;
    }

    void clear() throws IOException {
        writer.deleteAll();
    }

    void put(List<Page> pages) throws IOException {
        for (var page : pages) {
            var document = new Document();
            document.add(new StringField("key", page.key(), Field.Store.NO));
            document.add(new StringField("kind", page.kind().name(), Field.Store.NO));
            document.add(new StoredField("id", page.id()));
            document.add(new TextField("title", page.title(), Field.Store.NO));
            document.add(new TextField("text", page.text(), Field.Store.NO));
            writer.updateDocument(new Term("key", page.key()), document);
        }
    }

    /** Keeps what was put, with marks, and lets it be found. */
    void publish(Map<String, String> marks) throws IOException {
        writer.setLiveCommitData(marks.entrySet());
        writer.commit();
        searchers.maybeRefreshBlocking();
    }

    /** What has all the words, the best first; the last word may be a beginning. */
    public Found find(Kind kind, String asked, int limit) {
        return find(kind, asked, limit, Occur.MUST);
    }

    @Override
    public List<Long> entriesWith(String asked, int limit) {
        return find(Kind.ENTRY, asked, limit).ids();
    }

    /** What has most of the words, the best first. */
    public Found alike(Kind kind, String text, int limit) {
        return find(kind, text, limit, Occur.SHOULD);
    }

    private Found find(Kind kind, String asked, int limit, Occur occur) {
        var all = tokens(asked);
        if (all.isEmpty()) {
            return new Found(List.of(), 0);
        }
        var query = new BooleanQuery.Builder().add(new TermQuery(new Term("kind", kind.name())), Occur.FILTER);
        for (int i = 0; i < all.size(); i++) {
            var beginning =
                    occur == Occur.MUST && i == all.size() - 1 && all.get(i).length() > 2;
            query.add(word(all.get(i), beginning), occur);
        }
        if (occur == Occur.SHOULD) {
            query.setMinimumNumberShouldMatch(Math.max(1, all.size() / 3));
        }
        return read(query.build(), limit);
    }

    private Found read(Query query, int limit) {
        IndexSearcher searcher = null;
        try {
            searcher = searchers.acquire();
            var top = searcher.search(query, limit);
            var ids = new ArrayList<Long>();
            for (var hit : top.scoreDocs) {
                ids.add(searcher.storedFields()
                        .document(hit.doc)
                        .getField("id")
                        .numericValue()
                        .longValue());
            }
            return new Found(ids, top.totalHits.value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            release(searcher);
        }
    }

    private void release(IndexSearcher searcher) {
        try {
            if (searcher != null) {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Query word(String word, boolean beginning) {
        var any = new BooleanQuery.Builder()
                .add(new BoostQuery(new TermQuery(new Term("title", word)), TITLE), Occur.SHOULD)
                .add(new TermQuery(new Term("text", word)), Occur.SHOULD);
        if (beginning) {
            any.add(new PrefixQuery(new Term("title", word)), Occur.SHOULD);
            any.add(new PrefixQuery(new Term("text", word)), Occur.SHOULD);
        }
        return any.build();
    }

    private List<String> tokens(String text) {
        var all = new ArrayList<String>();
        try (var stream = words.tokenStream("text", text == null ? "" : text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken() && all.size() < MOST_WORDS) {
                all.add(term.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }
}
