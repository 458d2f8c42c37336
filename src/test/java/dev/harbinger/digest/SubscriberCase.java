package dev.harbinger.digest;

import static io.restassured.RestAssured.given;

import dev.harbinger.common.mail.EmailAddress;
import dev.harbinger.common.mail.Mail;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;

/** What tests of subscriptions have in common: people of one domain, and their mails as the outbox keeps them. */
abstract class SubscriberCase {
    @Inject
    SubscriberRepository subscribers;

    @Inject
    LetterRepository letters;

    @Inject
    Writing writing;

    @Inject
    InstantSource clock;

    static RequestSpecification admin() {
        return given().auth().preemptive().basic("admin", "test-password");
    }

    @AfterEach
    void forget() {
        QuarkusTransaction.requiringNew().run(() -> subscribers.delete("email like '%@subscription.example'"));
    }

    static void subscribe(String name, String region) {
        admin().contentType(ContentType.JSON)
                .body(Map.of(
                        "email",
                        name + "@subscription.example",
                        "cadence",
                        "DAILY",
                        "filter",
                        Map.of("region", region)))
                .post("/api/subscribers")
                .then()
                .statusCode(202);
    }

    Subscriber kept(String name) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var found = subscribers
                    .at(EmailAddress.read(name + "@subscription.example").orElseThrow())
                    .orElseThrow();
            found.interests();
            return found;
        });
    }

    List<Letter> letters(String name, LetterKind kind) {
        return QuarkusTransaction.requiringNew()
                .call(() -> letters.list(
                        "subscriber = ?1 and kind = ?2 and status <> 'EMPTY' order by id", kept(name), kind));
    }

    Mail read(Letter letter) {
        return QuarkusTransaction.requiringNew()
                .call(() -> writing.envelope(letters.findById(letter.id())).mail());
    }

    String confirmPath(String name) {
        var mails = letters(name, LetterKind.CONFIRM);
        var words = read(mails.get(mails.size() - 1)).plain();
        var link = words.substring(words.indexOf("http"), words.indexOf('\n', words.indexOf("http")));
        return URI.create(link.strip()).getPath();
    }

    void confirmed(String name, String region) {
        subscribe(name, region);
        given().post(confirmPath(name)).then().statusCode(200);
    }

    static int ask(String question, String region) {
        return admin().contentType(ContentType.JSON)
                .body(Map.of("question", question, "region", region))
                .post("/api/questions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    static void run() {
        admin().contentType(ContentType.JSON)
                .post("/api/digests/run?cadence=DAILY")
                .then()
                .statusCode(200);
    }

    String managePath(String name) {
        return URI.create(QuarkusTransaction.requiringNew()
                        .call(() -> writing.content(new Letter(kept(name), LetterKind.KNOWN, "x", clock.instant())))
                        .plain()
                        .lines()
                        .filter(line -> line.contains("/subscriptions/"))
                        .findFirst()
                        .orElseThrow()
                        .replaceFirst(".*http", "http"))
                .getPath();
    }
}
