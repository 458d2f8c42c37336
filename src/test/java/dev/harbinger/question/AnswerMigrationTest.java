package dev.harbinger.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** Answers that were kept in one text by an older program are still told, their parts apart. */
class AnswerMigrationTest {
    private static final String URL = "jdbc:h2:mem:answers;DB_CLOSE_DELAY=-1";

    private static void migrate(String version) {
        Flyway.configure()
                .dataSource(URL, "sa", "")
                .locations("classpath:db/migration")
                .target(version)
                .load()
                .migrate();
    }

    private static void execute(Connection database, String statement, Object... values) throws SQLException {
        try (var prepared = database.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                prepared.setObject(i + 1, values[i]);
            }
            prepared.executeUpdate();
        }
    }

    private static String kept(Connection database, int id) throws SQLException {
        try (var events = database.createStatement();
                var row = events.executeQuery(
                        "select outcome, outcome_before, detail, evidence from question_event" + " where id = " + id)) {
            row.next();
            return String.join(
                    "|",
                    Arrays.asList(row.getString(1), row.getString(2), row.getString(3), row.getString(4)).stream()
                            .map(String::valueOf)
                            .toList());
        }
    }

    @Test
    void whatWasAnsweredBeforeIsReadIntoItsParts() throws SQLException {
        migrate("42");
        try (var database = DriverManager.getConnection(URL, "sa", "")) {
            execute(
                    database,
                    "insert into question (id, question, signal_type, asked_at, status, confidence, found_by, created_at,"
                            + " changed_at, match_wanted, version) values (1, 'Will it?', 'OTHER', current_timestamp,"
                            + " 'RESOLVED', 1, 'PERSON', current_timestamp, current_timestamp, false, 0)");
            var before = new String[][] {
                {"RESOLVED", "YES"},
                {"RESOLVED", "NO: Not at all: never."},
                {"RESOLVED", "YES: by “Will it? Yes: it did”"},
                {"RESOLVED", "MOOT: The bill died (by “Wire”)"},
                {"CORRECTED", "PARTLY instead of NO: Misread."},
                {"CORRECTED", "NO instead of YES"},
                {"NOTED", "YES: somebody said so"},
            };
            for (int id = 0; id < before.length; id++) {
                execute(
                        database,
                        "insert into question_event (id, question_id, happened_at, who, what, detail)"
                                + " values (?, 1, current_timestamp, 'anna', ?, ?)",
                        id,
                        before[id][0],
                        before[id][1]);
            }

            migrate("44");

            assertThat(kept(database, 0)).isEqualTo("YES|null|null|null");
            assertThat(kept(database, 1)).isEqualTo("NO|null|Not at all: never.|null");
            assertThat(kept(database, 2)).isEqualTo("YES|null|null|Will it? Yes: it did");
            assertThat(kept(database, 3)).isEqualTo("MOOT|null|The bill died|Wire");
            assertThat(kept(database, 4)).isEqualTo("PARTLY|NO|Misread.|null");
            assertThat(kept(database, 5)).isEqualTo("NO|YES|null|null");
            assertThat(kept(database, 6)).isEqualTo("null|null|YES: somebody said so|null");
        }
    }
}
