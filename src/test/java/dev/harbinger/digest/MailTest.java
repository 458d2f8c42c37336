package dev.harbinger.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.harbinger.Database;
import dev.harbinger.common.mail.Receipt;
import dev.harbinger.match.Leaning;
import dev.harbinger.match.Reason;
import dev.harbinger.question.QuestionStatus;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Mails as a mail server and a mail program see them. */
@QuarkusTest
@TestProfile(MailTest.WithServer.class)
@WithTestResource(Database.class)
class MailTest {
    private static final int PORT = 8094;

    /** A mail server on loopback. */
    public static class WithServer implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "harbinger.mail.host", "127.0.0.1",
                    "harbinger.mail.port", String.valueOf(PORT),
                    "harbinger.mail.start-tls", "DISABLED",
                    "harbinger.mail.from", "Harbinger <news@harbinger.example>",
                    "harbinger.mail.bounces", "bounces@harbinger.example",
                    "harbinger.mail.timeout", "PT10S",
                    "quarkus.datasource.jdbc.enable-metrics", "true",
                    "harbinger.base-url", "https://harbinger.example");
        }
    }

    @Inject
    SubscriberRepository subscribers;

    @Inject
    LetterRepository letters;

    @Inject
    EditionRepository editions;

    @Inject
    Composing composing;

    @Inject
    Delivery delivery;

    @Inject
    Writing writing;

    @Inject
    InstantSource clock;

    @Inject
    AgroalDataSource database;

    @AfterEach
    void forget() {
        QuarkusTransaction.requiringNew().run(() -> subscribers.delete("email like '%@mail.example'"));
    }

    /** A confirmed subscriber with a digest that waits. */
    private long waiting(String name, String question) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var subscriber = DailyReader.of(name + "@mail.example", Interest.everything(), clock.instant());
            subscribers.persist(subscriber);
            var why = new Why(88, Leaning.YES, new Reason("stance", "reported as happened", 1));
            var best = new Facts.Best(why, "FTC opens inquiry", "https://news.example/1?a=b&c=d", "Wire");
            var facts = new Facts(
                    1,
                    question,
                    QuestionStatus.LIKELY_RESOLVED,
                    null,
                    "A brief",
                    null,
                    best,
                    List.of(),
                    List.of(),
                    null);
            var change = new Change(ChangeKind.LIKELY, facts, "https://harbinger.example/questions/1");
            var letter = new Letter(subscriber, LetterKind.DIGEST, "2026-11-25", clock.instant());
            letters.persist(letter.with(
                    editions.keep(composing.edition(List.of(change), Backdrop.NONE, Locale.ENGLISH), clock.instant())));
            return letter.id();
        });
    }

    private Letter kept(long id) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var letter = letters.findById(id);
            letter.subscriber().status();
            return letter;
        });
    }

    private SubscriberStatus statusOf(long letter) {
        return QuarkusTransaction.requiringNew()
                .call(() -> letters.findById(letter).subscriber().status());
    }

    private String messageId(long id) {
        return QuarkusTransaction.requiringNew()
                .call(() ->
                        writing.envelope(letters.findById(id)).mail().headers().get("Message-ID"));
    }

    private void dueAgain(long id) {
        QuarkusTransaction.requiringNew()
                .run(() -> letters.update(
                        "nextTryAt = ?1 where id = ?2", clock.instant().minusSeconds(1), id));
    }

    private void send() {
        delivery.deliverDue(clock.instant().plusSeconds(30));
    }

    /** At the first try, whatever befell connections before. */
    private void sendAgain(long id) {
        dueAgain(id);
        send();
        assertThat(kept(id).status()).as(kept(id).answer()).isEqualTo(LetterStatus.SENT);
    }

    private static GreenMail greenMail() {
        return started(() -> {
            var mail = new GreenMail(new ServerSetup(PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
            mail.start();
            return mail;
        });
    }

    /** Starts a server as soon as the port of the one before is free again. */
    private static <T> T started(Callable<T> start) {
        return await().atMost(Duration.ofSeconds(30)).ignoreExceptions().until(start, Objects::nonNull);
    }

    @Test
    void h63_headersAreThoseThatMailProgramsGoBy() throws MessagingException {
        var mail = greenMail();
        try {
            var id = waiting("headers", "Will the FTC open an inquiry into Kestrel?");
            sendAgain(id);

            var message = mail.getReceivedMessages()[0];
            assertThat(message.getMessageID())
                    .matches("<" + kept(id).messageId() + "\\.[0-9a-z]+-0-[0-9a-f]{32}@harbinger\\.example>");
            assertThat(message.getSubject()).isEqualTo("Likely resolved: Will the FTC open an inquiry into Kestrel?");
            assertThat(message.getHeader("Date", ","))
                    .matches("\\w{3}, \\d{1,2} \\w{3} \\d{4} \\d\\d:\\d\\d:\\d\\d \\+0000");
            assertThat(message.getHeader("References", ",")).startsWith("<subscription-");
            assertThat(message.getHeader("List-Id", ",")).isEqualTo("Harbinger digest <digest.harbinger.example>");
            assertThat(message.getHeader("Auto-Submitted", ",")).isEqualTo("auto-generated");
            assertThat(message.getHeader("List-Unsubscribe", ","))
                    .startsWith("<https://harbinger.example/unsubscribe/");
            assertThat(message.getHeader("List-Unsubscribe-Post", ",")).isEqualTo("List-Unsubscribe=One-Click");
            assertThat(message.getFrom()[0]).hasToString("Harbinger <news@harbinger.example>");
            assertThat(kept(id).status()).isEqualTo(LetterStatus.SENT);
        } finally {
            mail.stop();
        }
    }

    @Test
    void h64_aMailProgramReadsBothForms() throws MessagingException, IOException {
        var mail = greenMail();
        try {
            var id = waiting("forms", "Will Övergård & Söner merge – “finally”?");
            sendAgain(id);

            var parts = (MimeMultipart) mail.getReceivedMessages()[0].getContent();
            assertThat(parts.getContentType()).contains("multipart/alternative");
            var plain = (String) parts.getBodyPart(0).getContent();
            var html = (String) parts.getBodyPart(1).getContent();
            for (var text : List.of(plain, org.jsoup.Jsoup.parse(html).text())) {
                assertThat(text)
                        .contains(
                                "Will Övergård & Söner merge – “finally”?",
                                "reported as happened",
                                "FTC opens inquiry");
            }
            assertThat(plain).contains("https://news.example/1?a=b&c=d", "https://harbinger.example/unsubscribe/");
            assertThat(html).contains("https://news.example/1?a=b&amp;c=d", "https://harbinger.example/unsubscribe/");
        } finally {
            mail.stop();
        }
    }

    @Test
    void h62_lineEndsInWordsMakeNoSecondHeaderOrRecipient() throws MessagingException, IOException {
        var mail = greenMail();
        try {
            var id = waiting("crlf", "Will it\r\nBcc: eve@mail.example\r\n\r\n<script>alert(1)</script> happen?");
            sendAgain(id);

            MimeMessage[] messages = mail.getReceivedMessages();
            assertThat(messages).hasSize(1);
            assertThat(messages[0].getRecipients(Message.RecipientType.BCC)).isNull();
            assertThat(messages[0].getAllRecipients()).hasSize(1);
            assertThat(messages[0].getSubject()).contains("Bcc: eve@mail.example");
            var parts = (MimeMultipart) messages[0].getContent();
            assertThat((String) parts.getBodyPart(0).getContent()).contains("* Will it Bcc: eve@mail.example <script>");
            assertThat((String) parts.getBodyPart(1).getContent()).doesNotContain("<script>");
        } finally {
            mail.stop();
        }
    }

    @Test
    void h65_putOffIsTriedAgainAndRefusedIsMarkedAndTheNextGoesOn() throws IOException {
        try (var server = started(() -> new OddMailServer(PORT))) {
            var later = waiting("later", "Will it rain?");
            var gone = waiting("gone", "Will it rain?");
            var full = waiting("full", "Will it rain?");
            var next = waiting("next", "Will it rain?");

            send();

            assertThat(kept(next).status()).isEqualTo(LetterStatus.SENT);
            assertThat(kept(later).status()).isEqualTo(LetterStatus.PENDING);
            assertThat(kept(later).answer()).contains("451");
            assertThat(kept(later).nextTryAt()).isAfter(clock.instant().plusSeconds(30));
            assertThat(kept(gone).status()).isEqualTo(LetterStatus.FAILED);
            assertThat(kept(gone).answer()).contains("550");
            assertThat(statusOf(gone)).isEqualTo(SubscriberStatus.SUPPRESSED);
            assertThat(kept(full).status()).isEqualTo(LetterStatus.FAILED);
            assertThat(statusOf(full)).isEqualTo(SubscriberStatus.CONFIRMED);
            send();
            assertThat(kept(later).tries()).isEqualTo(1);
            dueAgain(later);
            send();
            assertThat(kept(later).tries()).isEqualTo(2);
            assertThat(kept(later).nextTryAt()).isAfter(clock.instant().plusSeconds(90));
            assertThat(server.mails()).extracting(OddMailServer.Mail::recipient).containsExactly("next@mail.example");
        }
    }

    @Test
    void h66_aCutAfterTheFinalDotIsTriedAgainAsTheSameMail() throws IOException {
        try (var server = started(() -> new OddMailServer(PORT))) {
            var id = waiting("cut", "Will it snow?");
            send();
            assertThat(kept(id).status()).isEqualTo(LetterStatus.PENDING);
            sendAgain(id);

            assertThat(server.mails()).hasSize(2);
            assertThat(server.mails())
                    .extracting(mail -> mail.header("Message-ID"))
                    .containsOnly(messageId(id));
        }
    }

    @Test
    void aServerThatIsAwayLosesNothing() throws IOException {
        var id = waiting("away", "Will it hail?");
        send();
        assertThat(kept(id).status()).isEqualTo(LetterStatus.PENDING);
        assertThat(kept(id).answer()).contains("could not be reached");
        try (var server = started(() -> new OddMailServer(PORT))) {
            sendAgain(id);
            assertThat(server.mails()).hasSize(1);
        }
        assertThat(kept(id).status()).isEqualTo(LetterStatus.SENT);
    }

    @Test
    void h70_aMailInTheAirWhenTheProgramDiedGoesAgainAsTheSameMail() throws IOException {
        try (var server = started(() -> new OddMailServer(PORT))) {
            var id = waiting("died", "Will it freeze?");
            var inTheAir = delivery.claim().stream()
                    .filter(one -> one.letter() == id)
                    .findFirst()
                    .orElseThrow();
            assertThat(delivery.isOnItsWay(inTheAir)).isTrue();
            assertThat(kept(id).status()).isEqualTo(LetterStatus.SENDING);
            send();
            assertThat(server.mails()).isEmpty();

            QuarkusTransaction.requiringNew()
                    .run(() -> letters.update(
                            "leasedUntil = ?1 where id = ?2", Instant.parse("2026-01-01T00:00:00Z"), id));
            sendAgain(id);

            assertThat(kept(id).status()).isEqualTo(LetterStatus.SENT);
            assertThat(server.mails())
                    .extracting(mail -> mail.header("Message-ID"))
                    .containsExactly(inTheAir.mail().headers().get("Message-ID"));
        }
    }

    @Test
    void h71_aWorkerThatSleptPastItsLeaseSendsNothing() throws IOException {
        try (var server = started(() -> new OddMailServer(PORT))) {
            var id = waiting("fence", "Will it thaw?");
            var slow = delivery.claim().stream()
                    .filter(one -> one.letter() == id)
                    .findFirst()
                    .orElseThrow();
            QuarkusTransaction.requiringNew()
                    .run(() -> letters.update(
                            "leasedUntil = ?1 where id = ?2", Instant.parse("2026-01-01T00:00:00Z"), id));
            assertThat(delivery.isOnItsWay(slow)).isFalse();

            sendAgain(id);

            assertThat(delivery.isOnItsWay(slow)).isFalse();
            delivery.note(slow, new Receipt.Later("late"));
            assertThat(kept(id).status()).isEqualTo(LetterStatus.SENT);
            assertThat(server.mails()).hasSize(1);
        }
    }

    /** Takes as many connections as the pool may ever have, which it refuses after a while if somebody holds one. */
    private boolean allConnectionsAreFree() {
        var most = database.getConfiguration().connectionPoolConfiguration().maxSize();
        var taken = new ArrayList<Connection>();
        try {
            while (taken.size() < most) {
                taken.add(database.getConnection());
            }
            return true;
        } catch (SQLException e) {
            return false;
        } finally {
            taken.forEach(MailTest::giveBack);
        }
    }

    private static void giveBack(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void noConnectionToTheDatabaseIsHeldWhileTheServerTakesItsTime() throws IOException {
        try (var server = started(() -> new OddMailServer(PORT))) {
            var ids = Stream.of("slow1", "slow2", "slow3")
                    .map(name -> waiting(name, "Will it last?"))
                    .toList();

            var sending = CompletableFuture.runAsync(this::send);
            await().atMost(Duration.ofSeconds(8)).until(() -> server.held() == ids.size());

            assertThat(allConnectionsAreFree()).isTrue();
            server.goOn();
            sending.join();
            assertThat(ids).allSatisfy(id -> assertThat(kept(id).status()).isEqualTo(LetterStatus.SENT));
        }
    }
}
