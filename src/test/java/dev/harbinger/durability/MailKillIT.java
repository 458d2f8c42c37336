package dev.harbinger.durability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.harbinger.Database;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * No mail is lost, and at most those in the air go twice, as the same mail, when the packaged program is killed while it
 * mails. A few rounds in the build, {@code -Dharbinger.kill.rounds=200} does as many.
 */
class MailKillIT {
    private static final Integer WANTED = Integer.getInteger("harbinger.kill.rounds");
    private static final int ROUNDS = WANTED == null ? 3 : WANTED;
    private static final int CONNECTIONS = 4;
    private static final int NEWCOMERS = 12;
    private static final Duration ARRIVING = Duration.ofSeconds(90);

    private final Database database = new Database();

    @TempDir
    Path folder;

    @Test
    void h70_noMailIsLostAndOnlyTheOnesInTheAirGoTwiceAsTheSameMail() throws IOException, InterruptedException {
        try (var server = new MailTally()) {
            var readers = new Readers(server);
            var settings = settings(server);
            for (int round = 1; round <= ROUNDS; round++) {
                try (var program = Program.start(folder, settings)) {
                    readers.subscribe(program.client(), NEWCOMERS);
                    readers.confirm(program.client());
                    readers.ask(program.client());
                    mailAndKill(program);
                }
                System.out.println("Kill " + round + " of " + ROUNDS + " while mailing: " + readers);
            }
            try (var program = Program.start(folder, settings)) {
                readers.confirm(program.client());
                await().atMost(ARRIVING)
                        .pollInterval(Duration.ofSeconds(1))
                        .untilAsserted(() -> assertThat(readers.missing()).isEmpty());
                assertThat(program.client()
                                .post("/api/digests/run?cadence=INSTANT", Map.of())
                                .body()
                                .get("made")
                                .asInt())
                        .isZero();
            }
            System.out.println("After " + ROUNDS + " kills while mailing: " + readers);
            assertThat(readers.toldTwice()).isEmpty();
            assertThat(readers.copies().values().stream()
                            .mapToLong(count -> count - 1)
                            .sum())
                    .isLessThanOrEqualTo((long) ROUNDS * CONNECTIONS);
        } finally {
            database.stop();
        }
    }

    private Map<String, String> settings(MailTally server) {
        var settings = new HashMap<>(database.start());
        settings.put("harbinger.feeds.enabled", "false");
        settings.put("harbinger.mail.host", "127.0.0.1");
        settings.put("harbinger.mail.port", String.valueOf(server.port()));
        settings.put("harbinger.mail.start-tls", "DISABLED");
        settings.put("harbinger.mail.connections", String.valueOf(CONNECTIONS));
        settings.put("harbinger.mail.timeout", "PT3S");
        settings.put("harbinger.mail.lease", "PT1S");
        settings.put("harbinger.digests.per-section", "1000");
        settings.put("harbinger.digests.at-once-wait", "PT0S");
        settings.put("harbinger.digests.at-once-interval", "PT0S");
        return settings;
    }

    /** Makes and sends, and is killed at some moment from composing to the last mail. */
    private static void mailAndKill(Program program) throws InterruptedException {
        var run = CompletableFuture.runAsync(() -> {
            try {
                program.client().post("/api/digests/run?cadence=INSTANT", Map.of());
            } catch (IOException | InterruptedException e) {
                // it was killed, as it should be
            }
        });
        program.killAfter(Duration.ofMillis(ThreadLocalRandom.current().nextInt(50, 1500)));
        run.join();
    }
}
