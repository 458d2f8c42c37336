package dev.harbinger.digest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harbinger.Database;
import dev.harbinger.bench.MailSink;
import dev.harbinger.common.mail.EmailAddress;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * How long a large desk's digests take: 10,000 subscribers with 200 different filters over 2,000 new questions, composed
 * and handed to a mail server on loopback in the same process, with H2 in a file that waits for the disk. What is checked
 * is processor time, so that it holds on a machine that others use too: 100 mails in a processor second are 200 a second
 * on two cores. Run with {@code mvn -Pbench test -Dtest=DigestLoad}.
 */
@QuarkusTest
@TestProfile(DigestLoad.Desk.class)
@WithTestResource(Database.class)
class DigestLoad {
    private static final int PORT = 8092;
    private static final int SUBSCRIBERS = 10_000;
    private static final int FILTERS = 200;
    private static final int QUESTIONS = 2_000;
    private static final int BATCH = 500;

    /** A desk with a mail server of its own. */
    public static class Desk implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            try {
                var folder = Files.createTempDirectory("digest-load");
                return Map.of(
                        "harbinger.mail.host", "127.0.0.1",
                        "harbinger.mail.port", String.valueOf(PORT),
                        "harbinger.mail.start-tls", "DISABLED",
                        "harbinger.mail.per-second", "100000",
                        "quarkus.datasource.jdbc.url",
                                "jdbc:h2:file:" + Path.of(folder.toString(), "load") + ";WRITE_DELAY=0");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Inject
    EntityManager rows;

    @Inject
    SubscriberRepository subscribers;

    @Inject
    LetterRepository letters;

    @Inject
    Digests digests;

    @Inject
    Delivery delivery;

    @Inject
    InstantSource clock;

    @Test
    void tenThousandSubscribersAreServed() throws IOException {
        ask();
        for (int from = 0; from < SUBSCRIBERS; from += BATCH) {
            subscribe(from);
        }
        try (var server = new MailSink(PORT)) {
            var composing = new Meter();
            var made = digests.makeNow(Cadence.DAILY);
            var composed = composing.stop();
            var before = usedHeap();
            var sending = new Meter();
            var sent = delivery.deliverDue(clock.instant().plus(Duration.ofMinutes(10)));
            var handed = sending.stop();

            var sink = server.worked() / 1e9;
            var own = handed.processorSeconds() - sink;
            System.out.printf(
                    "%d digests by %d filters composed in %s; %d mails (%d MB) handed over in %s, of which the server took"
                            + " %.1f s: %.0f a processor second; heap %d MB before, %d MB after%n",
                    made.digests(),
                    FILTERS,
                    composed,
                    sent,
                    server.bytes() >> 20,
                    handed,
                    sink,
                    sent / own,
                    before >> 20,
                    usedHeap() >> 20);
            assertThat(made.digests()).isEqualTo(SUBSCRIBERS);
            assertThat(sent).isEqualTo(SUBSCRIBERS).isEqualTo(server.mails());
            assertThat(QuarkusTransaction.requiringNew().call(() -> letters.count("status", LetterStatus.SENT)))
                    .isEqualTo(SUBSCRIBERS);
            assertThat(composed.processorSeconds()).isLessThan(60);
            assertThat(sent / own).isGreaterThan(100);
        }
    }

    private void ask() {
        QuarkusTransaction.requiringNew().run(() -> {
            for (int id = 1; id <= QUESTIONS; id++) {
                rows.createNativeQuery("insert into question (id, question, signal_type, asked_at, status, confidence,"
                                + " region, found_by, created_at, changed_at, match_wanted, version) values (?1, ?2,"
                                + " 'OTHER', ?3, 'OPEN', 1, ?4, 'PERSON', ?3, ?3, false, 0)")
                        .setParameter(1, 1_000_000L + id)
                        .setParameter(
                                2, "Will the regulator of region " + id + " open an inquiry into company " + id + "?")
                        .setParameter(3, clock.instant().minusSeconds(60))
                        .setParameter(4, "R" + id % FILTERS)
                        .executeUpdate();
                rows.createNativeQuery("insert into question_event (id, question_id, happened_at, who, what)"
                                + " values (?1, ?1, ?2, 'load', 'OPENED')")
                        .setParameter(1, 1_000_000L + id)
                        .setParameter(2, clock.instant().minusSeconds(60))
                        .executeUpdate();
            }
        });
    }

    private void subscribe(int from) {
        QuarkusTransaction.requiringNew().run(() -> {
            for (int number = from; number < from + BATCH; number++) {
                var interest = new Interest(null, "R" + number % FILTERS, null, null, null, null);
                var wishes = new Wishes(
                        Cadence.DAILY,
                        LocalTime.of(7, 30),
                        DayOfWeek.MONDAY,
                        ZoneOffset.UTC,
                        List.of(interest),
                        Locale.ENGLISH);
                var address = new EmailAddress("reader" + number + "@load.example");
                var subscriber = new Subscriber(address, wishes, "load", clock.instant());
                subscriber.ask("nonce", Period.ofDays(1), clock.instant());
                subscriber.confirm(clock.instant());
                subscribers.persist(subscriber);
            }
        });
    }

    private static long usedHeap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** Measures time and processor time of the whole process. */
    private static final class Meter {
        private final long began = System.nanoTime();
        private final long worked = cpu();

        Spent stop() {
            return new Spent((System.nanoTime() - began) / 1e9, (cpu() - worked) / 1e9);
        }

        private static long cpu() {
            return ProcessHandle.current()
                    .info()
                    .totalCpuDuration()
                    .orElse(Duration.ZERO)
                    .toNanos();
        }
    }

    private record Spent(double seconds, double processorSeconds) {
        @Override
        public String toString() {
            return "%.1f s (%.1f s of processor time)".formatted(seconds, processorSeconds);
        }
    }
}
