package dev.harbinger.durability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.harbinger.Database;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Nothing acknowledged is lost and nothing is kept twice when the packaged program is killed. The build does a few rounds,
 * fewer on a slow machine; {@code -Dharbinger.kill.rounds=200} does as many.
 */
class KillIT {
    private static final Integer WANTED = Integer.getInteger("harbinger.kill.rounds");
    private static final int ROUNDS = WANTED == null ? 4 : WANTED;
    private static final Duration PATIENCE = WANTED == null ? Duration.ofSeconds(45) : Duration.ofDays(1);

    /** A question that is new is judged against the stored entries in the background. */
    private static final Duration LOOKING_BACK = Duration.ofSeconds(60);

    private final Ledger ledger = new Ledger();
    private final Database database = new Database();

    @TempDir
    Path folder;

    @Test
    void hardening70NothingAcknowledgedIsLostOrDoubledByKills()
            throws IOException, InterruptedException, ExecutionException {
        try (var wire = new NewsWire()) {
            var settings = wire.settings(database);
            var begun = System.nanoTime();
            for (int round = 1; round <= ROUNDS && System.nanoTime() - begun < PATIENCE.toNanos(); round++) {
                try (var program = Program.start(folder, settings)) {
                    var feed = inspect(program.client(), wire);
                    workAndKill(program, wire, feed);
                }
                System.out.println("Kill " + round + " of " + ROUNDS + ": " + ledger);
            }
            try (var program = Program.start(folder, settings)) {
                inspect(program.client(), wire);
            }
        } finally {
            database.stop();
        }
    }

    /** Compares, first as the kill left it and then with all matched; the feed's id. */
    private long inspect(Client client, NewsWire wire) throws IOException, InterruptedException {
        var inspection = new Inspection(client, ledger);
        inspection.compareRows();
        var added = client.post("/api/feeds", Map.of("url", wire.url()));
        assertThat(added.status()).isIn(201, 409);
        var feed = added.body().get("id").asLong();
        Load.poll(client, ledger, wire, feed);
        await().atMost(LOOKING_BACK)
                .untilAsserted(() -> assertThat(inspection.missingFlags())
                        .as("answers without a flag")
                        .isEmpty());
        assertThat(inspection.lost()).as("lost").isEmpty();
        assertThat(inspection.doubled()).as("doubled").isEmpty();
        assertThat(ledger.refused().keySet()).as("refused").allMatch(status -> status < 500);
        return feed;
    }

    private void workAndKill(Program program, NewsWire wire, long feed)
            throws InterruptedException, ExecutionException {
        try (var load = new Load(program.client(), ledger, wire, feed)) {
            var running = load.start();
            program.killAfter(Duration.ofMillis(ThreadLocalRandom.current().nextInt(300, 1500)));
            for (var work : running) {
                work.get();
            }
        }
    }
}
