package dev.harbinger.search;

import dev.harbinger.common.Dated;
import dev.harbinger.common.WordIndex;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** The index on the disk. For several threads; what was put is found after {@link #publish}. */
@ApplicationScoped
public class SearchIndex implements WordIndex {
    private static final Logger LOG = Logger.getLogger(SearchIndex.class);
    private static final String NAMES = "names";
    private static final String ID = "id";
    private static final String AT = "at";
    /** The order of the index itself, so that the newest are found without a look at the others. */
    private static final Sort NEWEST = new Sort(new SortField(AT, SortField.Type.LONG, true));

    private static final FieldType WHICH_HAVE_A_WORD = new FieldType();

    static {
        WHICH_HAVE_A_WORD.setIndexOptions(IndexOptions.DOCS);
        WHICH_HAVE_A_WORD.setOmitNorms(true);
        WHICH_HAVE_A_WORD.freeze();
    }

    /** Something to be found, and when it was published or made; {@code names} are looked for by themselves, empty without any. */
    record Page(Kind kind, long id, Instant at, String title, String text, String names) {
        String key() {
            return SearchIndex.key(kind, id);
        }
    }

    private final Analyzer words = new Words();
    private final IndexWriter writer;
    private final SearcherManager searchers;

    SearchIndex(SearchConfig config, @ConfigProperty(name = "harbinger.data-dir", defaultValue = "data") Path folder)
            throws IOException {
        Directory directory =
                config.inMemory() ? new ByteBuffersDirectory() : FSDirectory.open(folder.resolve("search"));
        writer = writer(directory);
        searchers = new SearcherManager(writer, null);
    }

    /** Writes on, or begins anew where another version or a broken disk left something else: the rows have it all. */
    private IndexWriter writer(Directory directory) throws IOException {
        try {
            return new IndexWriter(directory, settings());
        } catch (IllegalArgumentException | CorruptIndexException | IndexFormatTooOldException e) {
            LOG.info("The index of the search is of another version or broken, and is made anew");
            LOG.debug("It could not be opened", e);
            for (var file : directory.listAll()) {
                directory.deleteFile(file);
            }
            return new IndexWriter(directory, settings());
        }
    }

    private IndexWriterConfig settings() {
        return new IndexWriterConfig(words).setRAMBufferSizeMB(32).setIndexSort(NEWEST);
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
            document.add(new NumericDocValuesField(ID, page.id()));
            document.add(new NumericDocValuesField(AT, ChronoUnit.MICROS.between(Instant.EPOCH, page.at())));
            addWords(page, document);
            writer.updateDocument(new Term("key", page.key()), document);
        }
    }

    private static void addWords(Page page, Document document) {
        var all = page.title() + "\n" + page.text();
        if (page.kind() == Kind.ENTRY) {
            document.add(new Field(Asked.NEWS, all, WHICH_HAVE_A_WORD));
        } else {
            document.add(new TextField(Asked.TITLE, page.title(), Field.Store.NO));
            document.add(new TextField(Asked.ANYWHERE, all, Field.Store.NO));
            document.add(new TextField(NAMES, page.names(), Field.Store.NO));
        }
    }

    /** How many pages of a kind can be found. */
    int count(Kind kind) {
        return reading(searcher -> searcher.count(new TermQuery(new Term("kind", kind.name()))));
    }

    /** Hands out the ids of all pages of a kind that can be found, in no order, so many at a time. */
    void eachOf(Kind kind, int many, Consumer<List<Long>> user) {
        reading(searcher -> {
            var query = new TermQuery(new Term("kind", kind.name()));
            TopDocs top = searcher.search(query, many, Sort.INDEXORDER);
            while (top.scoreDocs.length > 0) {
                user.accept(ids(searcher, top));
                var last = top.scoreDocs[top.scoreDocs.length - 1];
                top = searcher.searchAfter(last, query, many, Sort.INDEXORDER);
            }
            return kind;
        });
    }

    /** Lets pages be found no more from the next {@link #publish} on. */
    void drop(Kind kind, Collection<Long> ids) throws IOException {
        writer.deleteDocuments(
                ids.stream().map(id -> new Term("key", key(kind, id))).toArray(Term[]::new));
    }

    private static String key(Kind kind, long id) {
        return kind + ":" + id;
    }

    /** Keeps what was put, with marks, and lets it be found. */
    void publish(Map<String, String> marks) throws IOException {
        writer.setLiveCommitData(marks.entrySet());
        writer.commit();
        searchers.maybeRefreshBlocking();
    }

    /** What has all the words, the best first, but entries the newest first; the last word may be a beginning. */
    public Found find(Kind kind, String asked, int limit) {
        return kind == Kind.ENTRY
                ? reading(searcher -> found(searcher, newest(searcher, asked, limit)))
                : find(kind, asked, limit, Asked.ANYWHERE);
    }

    private TopDocs newest(IndexSearcher searcher, String asked, int limit) throws IOException {
        var query = Asked.of(words, asked).all(Kind.ENTRY, Asked.NEWS, searcher.getIndexReader());
        return searcher.search(query, limit, NEWEST);
    }

    @Override
    public List<Dated> newestEntriesWith(String asked, int limit) {
        return reading(searcher -> {
            var dated = new ArrayList<Dated>();
            for (var hit : newest(searcher, asked, limit).scoreDocs) {
                var at = (long) ((FieldDoc) hit).fields[0];
                dated.add(new Dated(id(searcher, hit), Instant.EPOCH.plus(at, ChronoUnit.MICROS)));
            }
            return dated;
        });
    }

    @Override
    public List<Long> briefsWith(String asked, int limit) {
        return find(Kind.BRIEF, asked, limit).ids();
    }

    @Override
    public List<Long> questionsWith(String asked, int limit) {
        return find(Kind.QUESTION, asked, limit).ids();
    }

    @Override
    public List<Long> questionsNaming(String actor, int limit) {
        return find(Kind.QUESTION, actor, limit, NAMES).ids();
    }

    /** Questions or briefs that have the seldom ones of the words, the best first; of entries the index cannot tell. */
    public Found alike(Kind kind, String text, int limit) {
        return read(searcher -> Asked.of(words, text).alike(kind, searcher.getIndexReader()), limit);
    }

    private Found find(Kind kind, String asked, int limit, String field) {
        return read(searcher -> Asked.of(words, asked).all(kind, field, searcher.getIndexReader()), limit);
    }

    /** Makes a query for what the index holds at a moment. */
    private interface Asking {
        Query of(IndexSearcher searcher) throws IOException;
    }

    private Found read(Asking asking, int limit) {
        return reading(searcher -> found(searcher, searcher.search(asking.of(searcher), limit)));
    }

    private static Found found(IndexSearcher searcher, TopDocs top) throws IOException {
        return new Found(ids(searcher, top), top.totalHits.value);
    }

    private static List<Long> ids(IndexSearcher searcher, TopDocs top) throws IOException {
        var ids = new ArrayList<Long>();
        for (var hit : top.scoreDocs) {
            ids.add(id(searcher, hit));
        }
        return ids;
    }

    private static long id(IndexSearcher searcher, ScoreDoc hit) throws IOException {
        var leaves = searcher.getIndexReader().leaves();
        var leaf = leaves.get(ReaderUtil.subIndex(hit.doc, leaves));
        var ids = DocValues.getNumeric(leaf.reader(), ID);
        if (!ids.advanceExact(hit.doc - leaf.docBase)) {
            throw new IllegalStateException("A page of the index is without an id");
        }
        return ids.longValue();
    }

    /** What is done with the index as it is at a moment. */
    private interface Reading<R> {
        R of(IndexSearcher searcher) throws IOException;
    }

    private <R> R reading(Reading<R> reading) {
        IndexSearcher searcher = null;
        try {
            searcher = searchers.acquire();
            return reading.of(searcher);
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
}
