package dev.harbinger.common.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class MailServerTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-25T07:30:00Z"));
    private static final int MAILS = 200;

    private static Mail to(String name) {
        return Mail.of(name + "@mail.example", "Hello", "Hello,\n.\nfrom here.\n");
    }

    @Test
    void h66_everySendHasAnAnswerThoughConnectionsAreCut()
            throws IOException, InterruptedException, ExecutionException {
        var workers = Executors.newFixedThreadPool(8);
        try (var server = new CuttingServer()) {
            var client = new MailServer(Settings.plain(server.port()), CLOCK);
            var begun = System.nanoTime();
            var sends = new ArrayList<CompletableFuture<Receipt>>();
            for (int i = 0; i < MAILS; i++) {
                sends.add(CompletableFuture.supplyAsync(() -> client.hand(to("reader")), workers));
            }
            int taken = 0;
            int later = 0;
            for (var send : sends) {
                if (send.get() instanceof Receipt.Accepted) {
                    taken++;
                } else {
                    later++;
                }
            }
            client.stop();

            assertThat(server.mails()).isEqualTo(MAILS);
            assertThat(later).isEqualTo(MAILS / 5);
            assertThat(taken).isEqualTo(MAILS - later);
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
        } finally {
            workers.shutdownNow();
        }
    }

    @Test
    void aConnectionIsKeptForTheNextMail() throws IOException {
        try (var server = new CuttingServer()) {
            var client = new MailServer(Settings.plain(server.port()), CLOCK);

            var receipts = List.of(client.hand(to("one")), client.hand(to("two")), client.hand(to("three")));
            client.stop();

            assertThat(receipts).hasOnlyElementsOfType(Receipt.Accepted.class);
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    void aKeptConnectionThatTheServerCutIsNotTrusted() throws IOException {
        try (var server = new CuttingServer()) {
            var client = new MailServer(Settings.plain(server.port()), CLOCK);
            client.hand(to("one"));
            server.cutAll();

            assertThat(client.hand(to("two"))).isInstanceOf(Receipt.Accepted.class);
            client.stop();
            assertThat(server.connections()).isEqualTo(2);
        }
    }

    @Test
    void aServerThatAnswersALittleForEverIsLeftAtTheDeadline() throws IOException {
        try (var server = new CuttingServer()) {
            var client = new MailServer(Settings.plain(server.port()).within(Duration.ofSeconds(1)), CLOCK);
            var begun = System.nanoTime();

            var receipt = client.hand(to("drip"));
            client.stop();

            assertThat(receipt).isEqualTo(new Receipt.Later("the mail server did not answer within 1 seconds"));
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(3));
        }
    }
}
