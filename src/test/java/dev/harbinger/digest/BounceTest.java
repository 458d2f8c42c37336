package dev.harbinger.digest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.harbinger.Database;
import dev.harbinger.common.mail.Mail;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.mail.Flags;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reports of mails that did not arrive, as mail servers write them into a mailbox. */
@QuarkusTest
@TestProfile(BounceTest.WithMailbox.class)
@WithTestResource(Database.class)
class BounceTest {
    private static final int PORT = 8121;

    /** A mailbox on loopback that is read by IMAP. */
    public static class WithMailbox implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "harbinger.mail.bounces", "bounces@harbinger.example",
                    "harbinger.bounces.host", "127.0.0.1",
                    "harbinger.bounces.port", String.valueOf(PORT),
                    "harbinger.bounces.protocol", "IMAP",
                    "harbinger.bounces.username", "bounces",
                    "harbinger.bounces.password", "secret",
                    "harbinger.bounces.hard", "2",
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
    BounceRepository bounces;

    @Inject
    Writing writing;

    @Inject
    BounceJob job;

    @Inject
    InstantSource clock;

    GreenMail server;

    ServerSetup mailbox() {
        return new ServerSetup(PORT, "127.0.0.1", ServerSetup.PROTOCOL_IMAP);
    }

    @BeforeEach
    void start() {
        server = new GreenMail(mailbox());
        server.start();
        server.setUser("bounces@harbinger.example", "bounces", "secret");
    }

    @AfterEach
    void stop() {
        server.stop();
        QuarkusTransaction.requiringNew().run(() -> subscribers.delete("email like '%@bounce.example'"));
    }

    long subscriber(String name) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var subscriber = DailyReader.of(name + "@bounce.example", Interest.everything(), clock.instant());
            subscribers.persist(subscriber);
            return subscriber.id();
        });
    }

    /** A mail of that day as it went. */
    Mail sent(long subscriber, String day) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var letter = new Letter(subscribers.findById(subscriber), LetterKind.DIGEST, day, clock.instant());
            letters.persist(letter.with(editions.keep(new Written("News", "<p>News</p>", "News"), clock.instant())));
            letter.sent("taken", clock.instant());
            return writing.envelope(letter).mail();
        });
    }

    static String report(String to, String recipient, String action, String status, String given) {
        return """
                From: Mail Delivery System <MAILER-DAEMON@mx.example>
                To: %s
                Subject: Undelivered Mail Returned to Sender
                Auto-Submitted: auto-replied
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="b"

                --b
                Content-Type: text/plain; charset=us-ascii

                I'm sorry to have to inform you that your message could not be delivered.

                --b
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.example

                Final-Recipient: rfc822; %s
                Original-Recipient: rfc822;%s
                Action: %s
                Status: %s
                Diagnostic-Code: smtp; 550 %s that did
                    not work

                --b
                Content-Type: text/rfc822-headers

                %s

                --b--
                """.formatted(to, recipient, recipient, action, status, status, given);
    }

    void arrive(String mail) throws MessagingException {
        var bytes = mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        server.getUserManager()
                .getUser("bounces")
                .deliver(new MimeMessage((Session) null, new ByteArrayInputStream(bytes)));
    }

    private SubscriberStatus status(long subscriber) {
        return QuarkusTransaction.requiringNew()
                .call(() -> subscribers.findById(subscriber).status());
    }

    long kept(long subscriber) {
        return QuarkusTransaction.requiringNew().call(() -> bounces.count("subscriber.id", subscriber));
    }

    List<Message> left() throws MessagingException {
        return List.of(server.getReceivedMessages());
    }

    @Test
    void hardOnesOfTwoMailsSuppressTheMailbox() throws MessagingException {
        var reader = subscriber("gone");
        var first = sent(reader, "2026-11-24");
        var second = sent(reader, "2026-11-25");

        arrive(report(first.sender(), "gone@bounce.example", "failed", "5.1.1", ""));
        arrive(report(first.sender(), "gone@bounce.example", "failed", "5.1.1", ""));
        job.read();
        assertThat(status(reader)).isEqualTo(SubscriberStatus.CONFIRMED);
        assertThat(kept(reader)).isEqualTo(1);
        arrive(report(second.sender(), "gone@bounce.example", "failed", "5.1.1", ""));
        job.read();

        assertThat(status(reader)).isEqualTo(SubscriberStatus.SUPPRESSED);
        assertThat(left()).isEmpty();
        given().auth()
                .preemptive()
                .basic("admin", "test-password")
                .get("/subscribers/" + reader)
                .then()
                .statusCode(200)
                .body(Matchers.containsString("550 5.1.1 that did not work"), Matchers.containsString("lasting"));
    }

    @Test
    void theMessageIdOfTheMailThatIsGivenBackIsEnough() throws MessagingException {
        var reader = subscriber("headers");
        var mail = sent(reader, "2026-11-24");
        var given =
                "From: news@harbinger.example\nMessage-ID: " + mail.headers().get("Message-ID");

        arrive(report("news@harbinger.example", "headers@bounce.example", "failed", "5.1.1", given));
        job.read();

        assertThat(kept(reader)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"delayed 4.4.1", "failed 4.2.2", "failed 5.2.2", "failed 5.7.1", "delivered 2.0.0"})
    void softOnesSuppressNothing(String what) throws MessagingException {
        var reader = subscriber("full");

        for (var day : List.of("2026-11-22", "2026-11-23", "2026-11-24")) {
            var sender = sent(reader, day).sender();
            arrive(report(sender, "full@bounce.example", what.split(" ")[0], what.split(" ")[1], ""));
        }
        job.read();

        assertThat(status(reader)).isEqualTo(SubscriberStatus.CONFIRMED);
        assertThat(kept(reader)).isEqualTo(3);
    }

    @Test
    void whatIsForgedOrNoReportStaysForPeople() throws MessagingException {
        var reader = subscriber("victim");
        sent(reader, "2026-11-24");
        var forged = "bounces+1-0-" + "0".repeat(32) + "@harbinger.example";

        arrive(report(forged, "victim@bounce.example", "failed", "5.1.1", ""));
        arrive(report("bounces@harbinger.example", "victim@bounce.example", "failed", "5.1.1", ""));
        arrive("From: anna@mail.example\nTo: bounces@harbinger.example\nSubject: Hello\n\nIs anybody there?\n");
        arrive("Content-Type: multipart/report; boundary=\n\n--\n\n----\n");
        job.read();
        job.read();

        assertThat(status(reader)).isEqualTo(SubscriberStatus.CONFIRMED);
        assertThat(kept(reader)).isZero();
        assertThat(left()).hasSize(4);
        for (var message : left()) {
            assertThat(message.isSet(Flags.Flag.SEEN)).isTrue();
        }
    }

    @Test
    void aMailServerMayHandThemOverItself() {
        var reader = subscriber("piped");
        var mail = sent(reader, "2026-11-24");

        handOver(report(mail.sender(), "piped@bounce.example", "failed", "5.1.1", ""), 204);
        handOver("To: <" + mail.sender() + ">\n\nno report", 422);

        assertThat(kept(reader)).isEqualTo(1);
    }

    private static void handOver(String report, int status) {
        given().auth()
                .preemptive()
                .basic("admin", "test-password")
                .contentType("text/plain")
                .body(report)
                .post("/api/bounces")
                .then()
                .statusCode(status);
    }

    @Test
    void aMailboxThatIsAwayHoldsNothingUp() {
        server.stop();

        job.read();
    }
}
