package dev.harbinger.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harbinger.common.Dated;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchIndexTest {
    private static final Instant MONDAY = Instant.parse("2026-11-23T08:00:00.123456Z");

    private SearchIndex index;

    private record Kept(boolean inMemory) implements SearchConfig {
        @Override
        public Duration every() {
            return Duration.ofSeconds(3);
        }
    }

    @BeforeEach
    void open() throws IOException {
        index = new SearchIndex(new Kept(true), Path.of("nowhere"));
    }

    @AfterEach
    void close() throws IOException {
        index.close();
    }

    private static SearchIndex.Page page(Kind kind, long id, Instant at, String title) {
        return new SearchIndex.Page(kind, id, at, title, "", "");
    }

    @Test
    void entriesWithTheWordsComeLastPublishedFirst() throws IOException {
        index.put(List.of(
                page(Kind.ENTRY, 1, MONDAY.minusSeconds(60), "Tariffs on steel"),
                page(Kind.ENTRY, 2, MONDAY, "Tariffs"),
                page(Kind.ENTRY, 3, MONDAY.minusSeconds(30), "New tariffs, tariffs, tariffs"),
                page(Kind.ENTRY, 4, MONDAY.plusSeconds(9), "Rates"),
                page(Kind.BRIEF, 5, MONDAY.plusSeconds(9), "Tariffs")));
        index.publish(Map.of());

        assertThat(index.newestEntriesWith("tariff", 2))
                .containsExactly(new Dated(2, MONDAY), new Dated(3, MONDAY.minusSeconds(30)));
        assertThat(index.find(Kind.ENTRY, "tariff", 2)).isEqualTo(new Found(List.of(2L, 3L), 3));
    }

    @Test
    void allWordsAreFoundInTitleAndTextTogetherThoseInTheTitleFirst() throws IOException {
        index.put(List.of(
                new SearchIndex.Page(
                        Kind.BRIEF, 1, MONDAY, "Week ahead", "Tariffs on steel are due, says the ministry", ""),
                new SearchIndex.Page(
                        Kind.BRIEF, 2, MONDAY, "Tariffs due", "Steel is what the ministry has in mind", ""),
                new SearchIndex.Page(Kind.BRIEF, 3, MONDAY, "Steel", "The ministry rests", "")));
        index.publish(Map.of());

        assertThat(index.find(Kind.BRIEF, "tariff stee", 9).ids()).containsExactly(2L, 1L);
        assertThat(index.find(Kind.BRIEF, "minis steel", 9).ids()).isEmpty();
    }

    @Test
    void whatIsAlikeInItsTitleGoesFirst() throws IOException {
        index.put(List.of(
                new SearchIndex.Page(Kind.QUESTION, 1, MONDAY, "Will rates rise?", "tariffs on steel", ""),
                new SearchIndex.Page(Kind.QUESTION, 2, MONDAY, "Will tariffs on steel rise?", "as a brief says", "")));
        index.publish(Map.of());

        assertThat(index.alike(Kind.QUESTION, "tariffs steel", 9).ids()).containsExactly(2L, 1L);
    }

    @Test
    void anIndexOfAnotherKindOrABrokenOneIsMadeAnew(@TempDir Path folder) throws IOException {
        try (var directory = FSDirectory.open(folder.resolve("search"));
                var writer = new IndexWriter(directory, new IndexWriterConfig())) {
            writer.addDocument(new Document());
        }
        assertThat(countsOneAfterPut(folder)).isTrue();

        var segments = List.of(folder.resolve("search").toFile().listFiles((in, name) -> name.startsWith("segments_")));
        for (var segment : segments) {
            Files.writeString(segment.toPath(), "torn");
        }
        assertThat(countsOneAfterPut(folder)).isTrue();
    }

    private static boolean countsOneAfterPut(Path folder) throws IOException {
        var made = new SearchIndex(new Kept(false), folder);
        var isEmpty = made.count(Kind.ENTRY) == 0 && made.marks().isEmpty();
        made.put(List.of(page(Kind.ENTRY, 1, MONDAY, "Tariffs")));
        made.publish(Map.of("mark", "1"));
        var count = made.count(Kind.ENTRY);
        made.close();
        return isEmpty && count == 1;
    }

    @Test
    void noWordsAreFoundNowhere() throws IOException {
        index.put(List.of(page(Kind.ENTRY, 1, MONDAY, "Tariffs")));
        index.publish(Map.of());

        assertThat(index.newestEntriesWith("rates", 9)).isEmpty();
    }

    @Test
    void allOfAKindAreHandedOutSomeAtATime() throws IOException {
        index.put(IntStream.range(0, 25)
                .mapToObj(i -> page(i % 5 == 0 ? Kind.BRIEF : Kind.ENTRY, i, MONDAY, "Tariffs"))
                .toList());
        index.publish(Map.of());
        var parts = new ArrayList<List<Long>>();

        index.eachOf(Kind.ENTRY, 8, parts::add);

        assertThat(parts).extracting(List::size).containsExactly(8, 8, 4);
        assertThat(parts.stream().flatMap(List::stream)).doesNotHaveDuplicates().allMatch(id -> id % 5 != 0);
        assertThat(index.count(Kind.ENTRY)).isEqualTo(20);

        index.drop(Kind.ENTRY, List.of(1L, 2L));
        index.publish(Map.of());

        assertThat(index.count(Kind.ENTRY)).isEqualTo(18);
        assertThat(index.count(Kind.BRIEF)).isEqualTo(5);
    }
}
