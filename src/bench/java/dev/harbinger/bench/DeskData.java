package dev.harbinger.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.flywaydb.core.Flyway;

/**
 * Fills a new database as a large desk has it after a year: 100,000 questions out of 10,000 briefs, 1,000,000 entries of 500
 * feeds and 200,000 flags with their reasons, stories and verdicts. Run it after {@code mvn -Pbench package} with
 * {@code java -cp "target/test-classes:target/classes:target/quarkus-app/lib/main/*:target/quarkus-app/lib/boot/*" dev.harbinger.bench.DeskData}.
 * Arguments: the folder of an embedded database ({@code target/desk}) or the address of a PostgreSQL one
 * ({@code jdbc:postgresql:…}), and the number of questions (100000); all else keeps its proportion.
 */
final class DeskData {
    private static final List<String> SEQUENCES = List.of(
            "brief",
            "question",
            "question_event",
            "question_watch",
            "saved_view",
            "feed",
            "entry",
            "feed_poll",
            "flag",
            "flag_step",
            "audit_event",
            "app_user");

    private DeskData() {}

    public static void main(String[] arguments) throws SQLException {
        var where = arguments.length > 0 ? arguments[0] : "target/desk";
        var size = new DeskSize(arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100_000);
        fill(
                where.startsWith("jdbc:")
                        ? where
                        : "jdbc:h2:file:" + Path.of(where, "harbinger").toAbsolutePath(),
                size);
    }

    private static void fill(String address, DeskSize size) throws SQLException {
        long start = System.nanoTime();
        var fast = address.startsWith("jdbc:h2:")
                ? address + ";CACHE_SIZE=262144;AUTO_COMPACT_FILL_RATE=0;WRITE_DELAY=5000"
                : address + (address.contains("?") ? "&" : "?") + "reWriteBatchedInserts=true";
        Flyway.configure().dataSource(fast, null, null).load().migrate();
        try (var connection = DriverManager.getConnection(fast)) {
            connection.setAutoCommit(false);
            var indexes = DeskIndexes.drop(connection);
            new DeskPeople(connection, size).fill();
            new DeskNews(connection, size).fill();
            new DeskQuestions(connection, size).fill();
            new DeskFlags(connection, size).fill();
            indexes.create();
            end(connection, size, address);
        }
        System.out.printf(
                Locale.ROOT,
                "%,d questions, %,d entries and %,d flags in %.0f s%n",
                size.questions(),
                size.entries(),
                size.flags(),
                (System.nanoTime() - start) / 1e9);
    }

    /** Lets new rows follow, and the database know what it holds. */
    private static void end(Connection connection, DeskSize size, String address) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var sequence : SEQUENCES) {
                statement.execute("alter sequence " + sequence + "_seq restart with " + (size.entries() * 4L + 1001));
            }
            connection.commit();
            statement.execute("analyze");
            connection.commit();
            if (address.startsWith("jdbc:h2:")) {
                statement.execute("shutdown compact");
            }
        }
    }
}
