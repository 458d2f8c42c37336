package dev.harbinger.durability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harbinger.Database;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program ends soon when it is asked to in the midst of its work, and its log has nothing to complain of. */
class StopIT {
    private static final Duration SOON = Duration.ofSeconds(40);
    private static final int NEWS = 200;

    private final Ledger ledger = new Ledger();
    private final Database database = new Database();

    @TempDir
    Path folder;

    @Test
    void whoStopsItWhileItPollsAndJudgesReadsNoStackTrace() throws IOException, InterruptedException {
        try (var wire = new NewsWire();
                var program = Program.start(folder, wire.settings(database))) {
            var client = program.client();
            var feed = client.post("/api/feeds", Map.of("url", wire.url()))
                    .body()
                    .get("id")
                    .asLong();
            for (int i = 0; i < NEWS; i++) {
                wire.announce(Subject.fresh().otherNews());
            }
            Load.poll(client, ledger, wire, feed);
            for (int i = 0; i < 5; i++) {
                client.post(
                        "/api/questions",
                        Map.of("question", Subject.fresh().question(), "askedAt", Subject.dayBefore()));
            }
            client.post("/api/feeds/" + feed + "/poll", Map.of());

            var said = program.stop(SOON);

            assertThat(said).contains("Harbinger is at").doesNotContain("\tat dev.harbinger.", "Exception: ");
        } finally {
            database.stop();
        }
    }
}
