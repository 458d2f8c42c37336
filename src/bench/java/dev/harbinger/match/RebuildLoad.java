package dev.harbinger.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harbinger.Database;
import dev.harbinger.question.MatchedQuestions;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/**
 * How long a start takes to read 100,000 open questions out of H2 in a file, and to take over where they lie; and what that
 * leaves in the heap. What is checked is processor time, so that it holds on a machine that others use too. Run with
 * {@code mvn -Pbench test -Dtest=RebuildLoad}.
 */
@QuarkusTest
@TestProfile(RebuildLoad.Desk.class)
@WithTestResource(Database.class)
class RebuildLoad {
    private static final int QUESTIONS = 100_000;
    private static final int BATCH = 1000;
    private static final long FIRST_ID = 5_000_000;
    private static final double MOST_SECONDS = 15;
    private static final double MOST_BYTES = 2048;

    /** A database of its own. */
    public static class Desk implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            try {
                var folder = Files.createTempDirectory("rebuild-load");
                return Map.of("quarkus.datasource.jdbc.url", "jdbc:h2:file:" + Path.of(folder.toString(), "load"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Inject
    DataSource database;

    @Inject
    MatchedQuestions questions;

    @Inject
    QuestionVectorRepository kept;

    @Inject
    Meaning meaning;

    @Test
    void aHundredThousandQuestionsAreReadWithinFifteenSeconds() throws SQLException {
        var asked = new MadeUpQuestions(3, Instant.parse("2026-01-01T00:00:00Z")).make(QUESTIONS, FIRST_ID);
        store(asked);
        place(asked);
        var vectors = new QuestionVectors(kept, meaning);
        var open = new OpenQuestions(vectors);
        var following = new Following(questions, open, InstantSource.system());

        long before = used();
        double read = measured("read", following::follow);
        long index = used();
        double placed = measured("placed by what is kept", vectors::settle);
        long all = used();

        System.out.printf(
                Locale.ROOT,
                "%,d questions: %,d bytes each in the index, %,d more with their place%n",
                open.size(),
                (index - before) / QUESTIONS,
                (all - index) / QUESTIONS);
        assertThat(open.size()).isEqualTo(QUESTIONS);
        assertThat(vectors.size()).isEqualTo(QUESTIONS);
        assertThat(read).isLessThan(MOST_SECONDS);
        assertThat(placed).isLessThan(MOST_SECONDS);
        assertThat((all - before) / (double) QUESTIONS).isLessThan(MOST_BYTES);
    }

    private static double measured(String what, Runnable work) {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().getId();
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
        long allocated = threads.getThreadAllocatedBytes(thread);
        long processor = threads.getCurrentThreadCpuTime();
        long start = System.nanoTime();
        work.run();
        double seconds = (threads.getCurrentThreadCpuTime() - processor) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%s in %.1f s of processor time and %.1f s on the clock; %,d MiB allocated, the heap at most %,d MiB%n",
                what,
                seconds,
                (System.nanoTime() - start) / 1e9,
                threads.getThreadAllocatedBytes(thread) - allocated >> 20,
                peak() >> 20);
        return seconds;
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == java.lang.management.MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private void store(List<OpenQuestion> asked) throws SQLException {
        try (var connection = database.getConnection()) {
            for (int from = 0; from < asked.size(); from += BATCH) {
                store(connection, asked.subList(from, from + BATCH));
            }
        }
    }

    /** Their change lies long ago, so that the program itself does not follow them meanwhile. */
    private static void store(Connection connection, List<OpenQuestion> some) throws SQLException {
        try (var question =
                        connection.prepareStatement("insert into question (id, question, signal_type, asked_at, status,"
                                + " confidence, cue, created_at, changed_at, match_wanted, version, found_by, heading)"
                                + " values (?, ?, ?, ?, 'OPEN', 0.9, 'whether', ?, ?, false, 0, 'RULES', '')");
                var actor = connection.prepareStatement(
                        "insert into question_actor (question_id, position, name, aliases) values (?, ?, ?, '')")) {
            for (var one : some) {
                var at = one.askedAt().atOffset(ZoneOffset.UTC);
                question.setLong(1, one.id());
                question.setString(2, one.question());
                question.setString(3, one.type().name());
                question.setObject(4, at);
                question.setObject(5, at);
                question.setObject(6, at);
                question.addBatch();
                for (int i = 0; i < one.actors().size(); i++) {
                    actor.setLong(1, one.id());
                    actor.setInt(2, i);
                    actor.setString(3, one.actors().get(i).name());
                    actor.addBatch();
                }
            }
            question.executeBatch();
            actor.executeBatch();
        }
    }

    /** Vectors of chance, for what they say does not matter here. */
    private void place(List<OpenQuestion> asked) {
        var random = new Random(1);
        for (int from = 0; from < asked.size(); from += BATCH) {
            var some = asked.subList(from, from + BATCH);
            QuarkusTransaction.requiringNew()
                    .run(() -> some.forEach(question -> {
                        var vector = new byte[dev.harbinger.text.SentenceEmbedding.DIMENSIONS];
                        random.nextBytes(vector);
                        kept.persist(new QuestionVector(question, vector));
                    }));
        }
    }
}
