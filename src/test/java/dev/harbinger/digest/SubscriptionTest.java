package dev.harbinger.digest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import dev.harbinger.Database;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** From asking to leaving, without a mail server: mails are read in the outbox. */
@QuarkusTest
@WithTestResource(Database.class)
class SubscriptionTest extends SubscriberCase {
    @Inject
    Sweeping sweeping;

    @Test
    void h60_confirmingTakesAPostAndTheLinkIsGoodForOnce() {
        subscribe("once", "h60");
        var path = confirmPath("once");

        given().accept("text/html").get(path).then().statusCode(200).body(containsString("Confirm"));
        given().head(path);
        assertThat(kept("once").status()).isEqualTo(SubscriberStatus.PENDING);
        given().post(path).then().statusCode(200);
        assertThat(kept("once").status()).isEqualTo(SubscriberStatus.CONFIRMED);
        given().post(path).then().statusCode(410);
        given().accept("text/html").get(path).then().statusCode(410);
    }

    @Test
    void h60_anOldLinkAndAForgedOneDoNotConfirm() {
        subscribe("old", "h60");
        var path = confirmPath("old");
        QuarkusTransaction.requiringNew()
                .run(() -> subscribers.update(
                        "confirmUntil = ?1 where email = 'old@subscription.example'",
                        Instant.parse("2026-01-01T00:00:00Z")));

        given().post(path).then().statusCode(410);
        given().post(path.substring(0, path.length() - 3) + "abc").then().statusCode(410);
        given().post("/subscriptions/confirm/x").then().statusCode(410);
        given().post("/unsubscribe/1-0-" + "0".repeat(32)).then().statusCode(410);
        assertThat(kept("old").status()).isEqualTo(SubscriberStatus.PENDING);
    }

    @Test
    void theAnswerIsTheSameForAnAddressThatIsKnown() {
        subscribe("known", "same");
        var first = admin().contentType(ContentType.JSON)
                .body(Map.of("email", "known@subscription.example"))
                .post("/api/subscribers");
        var second = admin().contentType(ContentType.JSON)
                .body(Map.of("email", "unknown@subscription.example"))
                .post("/api/subscribers");

        assertThat(first.statusCode()).isEqualTo(202).isEqualTo(second.statusCode());
        assertThat(first.asString()).isEqualTo(second.asString());
        admin().contentType(ContentType.JSON)
                .body(Map.of("email", "a@b.example\r\nBcc: c@d.example"))
                .post("/api/subscribers")
                .then()
                .statusCode(422)
                .body("field", is("email"));
        admin().contentType(ContentType.JSON)
                .body(Map.of("email", "zone@subscription.example", "timeZone", "Mars/Olympus"))
                .post("/api/subscribers")
                .then()
                .statusCode(422)
                .body("field", is("timeZone"));
    }

    @Test
    void h61_oneClickLeavesAlsoTwiceAndLookingDoesNot() {
        confirmed("leaver", "h61");
        ask("Will the h61 council meet?", "h61");
        run();
        var envelope = read(letters("leaver", LetterKind.DIGEST).get(0));
        var link = envelope.headers().get("List-Unsubscribe").replaceAll("[<>]", "");
        var path = URI.create(link).getPath();

        assertThat(envelope.headers()).containsEntry("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        given().accept("text/html").get(path).then().statusCode(200);
        assertThat(kept("leaver").status()).isEqualTo(SubscriberStatus.CONFIRMED);
        for (int time = 0; time < 2; time++) {
            given().contentType("application/x-www-form-urlencoded")
                    .body("List-Unsubscribe=One-Click")
                    .redirects()
                    .follow(false)
                    .post(path)
                    .then()
                    .statusCode(200);
        }
        assertThat(kept("leaver").status()).isEqualTo(SubscriberStatus.LEFT);
        given().accept("text/html").get(path).then().statusCode(200).body(containsString("You are unsubscribed"));
        for (int time = 0; time < 20; time++) { // also while somebody is signed in, whose check takes another thread
            admin().contentType("application/x-www-form-urlencoded")
                    .body("List-Unsubscribe=One-Click")
                    .post(path)
                    .then()
                    .statusCode(200);
        }
        ask("Will Ruritania fine the h61 bank?", "h61");
        run();
        assertThat(letters("leaver", LetterKind.DIGEST)).hasSize(1);
    }

    @Test
    void h48_linksComeFromTheBaseUrlAndNotFromTheHost() {
        admin().header("Host", "evil.example")
                .contentType(ContentType.JSON)
                .body(Map.of("email", "host@subscription.example"))
                .post("/api/subscribers")
                .then()
                .statusCode(202);

        var mail = read(letters("host", LetterKind.CONFIRM).get(0));

        assertThat(mail.html() + mail.plain())
                .contains("http://localhost:8080/subscriptions/confirm/")
                .doesNotContain("evil.example");
    }

    @Test
    void theOwnerChangesEverythingBehindTheSignedLink() {
        confirmed("changer", "Borduria");
        var manage = managePath("changer");
        var page = given().accept("text/html").get(manage);
        page.then().statusCode(200).body(containsString("Borduria"));
        var token = page.body().htmlPath().getString("**.find { it.@name == 'csrf-token' }.@value");

        given().redirects()
                .follow(false)
                .cookies(page.cookies())
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("csrf-token", token)
                .formParam("cadence", "WEEKLY")
                .formParam("weekday", "FRIDAY")
                .formParam("at", "18:15")
                .formParam("timeZone", "Asia/Tokyo")
                .formParam("region", "Borduria", "")
                .formParam("actor", "", "Plekszy-Gladz")
                .formParam("q", "", "")
                .post(manage)
                .then()
                .statusCode(303);

        var wishes = kept("changer").wishes();
        assertThat(WishWords.inWords(wishes, Locale.ENGLISH)).isEqualTo("Fridays at 18:15, Asia/Tokyo");
        assertThat(wishes.interests())
                .extracting(interest -> WishWords.inWords(interest, Locale.ENGLISH))
                .containsExactly("region Borduria", "actor Plekszy-Gladz");
    }

    @Test
    void whatWasTypedStaysWhenTheZoneIsWrong() {
        var page = given().accept("text/html").get("/subscribe");
        var token = page.body().htmlPath().getString("**.find { it.@name == 'csrf-token' }.@value");

        given().cookies(page.cookies())
                .accept("text/html")
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("csrf-token", token)
                .formParam("email", "typed@subscription.example")
                .formParam("cadence", "WEEKLY")
                .formParam("weekday", "FRIDAY")
                .formParam("at", "18:15")
                .formParam("timeZone", "Kathmandu")
                .formParam("actor", "Plekszy-Gladz")
                .formParam("q", "")
                .post("/subscribe")
                .then()
                .statusCode(422)
                .body(
                        containsString("There is no such time zone"),
                        containsString("value=\"typed@subscription.example\""),
                        containsString("value=\"Kathmandu\""),
                        containsString("value=\"18:15\""),
                        containsString("value=\"FRIDAY\" selected"),
                        containsString("value=\"Plekszy-Gladz\""));
    }

    @Test
    void linksOfAMailInTheOutboxLeadOutOfItsFrame() {
        subscribe("framed", "Nowhere");
        var letter = letters("framed", LetterKind.CONFIRM).get(0);

        admin().get("/mail/outbox/" + letter.id() + "/html")
                .then()
                .statusCode(200)
                .body(containsString("<base target=\"_top\">"));

        assertThat(read(letter).html()).doesNotContain("<base");
    }

    @Test
    void strangersAreLetInUntilTheAdminClosesTheDoor() {
        QuarkusTransaction.requiringNew().run(() -> new MailingDoor(letters).open(true));
        var body = Map.of("email", "stranger@subscription.example");
        given().contentType(ContentType.JSON)
                .body(body)
                .post("/api/subscribers")
                .then()
                .statusCode(202);
        QuarkusTransaction.requiringNew().run(() -> new MailingDoor(letters).open(false));
        try {
            given().contentType(ContentType.JSON)
                    .body(body)
                    .post("/api/subscribers")
                    .then()
                    .statusCode(403);
            given().accept("text/html").get("/subscribe").then().statusCode(200).body(containsString("closed"));
        } finally {
            QuarkusTransaction.requiringNew().run(() -> new MailingDoor(letters).open(true));
        }
        given().accept("text/html").get("/subscribe").then().statusCode(200).body(not(containsString("Ask a lead")));
    }

    private record MailingDoor(LetterRepository rows) {
        void open(boolean open) {
            rows.getEntityManager().find(Mailing.class, Mailing.ONLY).letStrangersIn(open);
        }
    }

    @Test
    void whatIsOldIsSweptAway() {
        subscribe("never", "swept");
        confirmed("stays", "swept");
        QuarkusTransaction.requiringNew()
                .run(() -> subscribers.update(
                        "createdAt = ?1 where email in ('never@subscription.example', 'stays@subscription.example')",
                        Instant.parse("2026-01-01T00:00:00Z")));

        sweeping.sweep();

        assertThat(kept("stays").status()).isEqualTo(SubscriberStatus.CONFIRMED);
        assertThat(QuarkusTransaction.requiringNew()
                        .call(() -> subscribers.count("email", "never@subscription.example")))
                .isZero();
    }
}
