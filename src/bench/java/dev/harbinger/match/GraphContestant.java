package dev.harbinger.match;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

/** Walks the graph of neighbours (HNSW) of Lucene, in one segment, which is the best that may happen to it. */
final class GraphContestant implements NearContestant {
    private static final String FIELD = "vector";
    private static final int LOOKED_AT = 100;

    private final IndexSearcher searcher;

    GraphContestant(List<float[]> stored) {
        var settings = new IndexWriterConfig().setRAMBufferSizeMB(1024);
        var directory = new ByteBuffersDirectory();
        try {
            try (var writer = new IndexWriter(directory, settings)) {
                for (var vector : stored) {
                    var document = new Document();
                    document.add(new KnnFloatVectorField(FIELD, vector, VectorSimilarityFunction.DOT_PRODUCT));
                    writer.addDocument(document);
                }
            }
            searcher = new IndexSearcher(DirectoryReader.open(directory));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<Integer> nearest(float[] vector, int most) {
        try {
            var found = searcher.search(new KnnFloatVectorQuery(FIELD, vector, LOOKED_AT), most);
            return Stream.of(found.scoreDocs).map(one -> one.doc).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
