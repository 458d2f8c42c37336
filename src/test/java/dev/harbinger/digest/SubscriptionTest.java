package dev.harbinger.digest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import dev.harbinger.Database;
import dev.harbinger.Someone;
import dev.harbinger.common.Languages;
import dev.harbinger.common.mail.EmailAddress;
import dev.harbinger.common.mail.Mail;
import dev.harbinger.match.Leaning;
import dev.harbinger.question.Answered;
import dev.harbinger.question.Outcome;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** From asking over the digest to leaving, without a mail server: mails are read in the outbox. */
@QuarkusTest
@WithTestResource(Database.class)
class SubscriptionTest {
    @Inject
    SubscriberRepository subscribers;

    @Inject
    LetterRepository letters;

    @Inject
    Writing writing;

    @Inject
    Delivery delivery;

    @Inject
    Digests digests;

    @Inject
    Sweeping sweeping;

    @Inject
    InstantSource clock;

    private static RequestSpecification admin() {
        return given().auth().preemptive().basic("admin", "test-password");
    }

    @AfterEach
    void forget() {
        QuarkusTransaction.requiringNew().run(() -> subscribers.delete("email like '%@subscription.example'"));
    }

    private static void subscribe(String name, String region) {
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

    private Subscriber kept(String name) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var found = subscribers
                    .at(EmailAddress.read(name + "@subscription.example").orElseThrow())
                    .orElseThrow();
            found.interests();
            return found;
        });
    }

    private List<Letter> letters(String name, LetterKind kind) {
        return QuarkusTransaction.requiringNew()
                .call(() -> letters.list(
                        "subscriber = ?1 and kind = ?2 and status <> 'EMPTY' order by id", kept(name), kind));
    }

    private Mail read(Letter letter) {
        return QuarkusTransaction.requiringNew()
                .call(() -> writing.envelope(letters.findById(letter.id())).mail());
    }

    private String confirmPath(String name) {
        var mails = letters(name, LetterKind.CONFIRM);
        var words = read(mails.get(mails.size() - 1)).plain();
        var link = words.substring(words.indexOf("http"), words.indexOf('\n', words.indexOf("http")));
        return URI.create(link.strip()).getPath();
    }

    private void confirmed(String name, String region) {
        subscribe(name, region);
        given().post(confirmPath(name)).then().statusCode(200);
    }

    private static int ask(String question, String region) {
        return admin().contentType(ContentType.JSON)
                .body(Map.of("question", question, "region", region))
                .post("/api/questions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void run() {
        admin().contentType(ContentType.JSON)
                .post("/api/digests/run?cadence=DAILY")
                .then()
                .statusCode(200);
    }

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
    void aRunTellsWhatIsNewOnceAndOnlyWhatPassesTheFilter() {
        confirmed("reader", "Ruritania");
        confirmed("other", "Elbonia");
        var id = ask("Will Ruritania ratify <b>the</b> treaty?", "Ruritania");

        run();
        run();

        var mails = letters("reader", LetterKind.DIGEST);
        assertThat(mails).hasSize(1);
        assertThat(mails.get(0).status()).isEqualTo(LetterStatus.SENT);
        var envelope = read(mails.get(0));
        assertThat(envelope.subject()).isEqualTo("Newly opened: Will Ruritania ratify <b>the</b> treaty?");
        assertThat(envelope.html())
                .contains("Will Ruritania ratify &lt;b&gt;the&lt;/b&gt; treaty?")
                .doesNotContain("<b>the", "src=\"http");
        assertThat(envelope.plain())
                .contains("Will Ruritania ratify <b>the</b> treaty?", "http://localhost:8080/questions/" + id);
        assertThat(letters("other", LetterKind.DIGEST)).isEmpty();
    }

    @Test
    void whoFiltersNothingHearsOfEverything() {
        admin().contentType(ContentType.JSON)
                .body(Map.of("email", "all@subscription.example"))
                .post("/api/subscribers")
                .then()
                .statusCode(202);
        given().post(confirmPath("all")).then().statusCode(200);
        ask("Will Zubrowka hear of everything?", "Zubrowka");

        run();

        var mails = letters("all", LetterKind.DIGEST);
        assertThat(mails).hasSize(1);
        assertThat(read(mails.get(0)).plain())
                .contains("because you subscribed to all questions")
                .containsAnyOf("Will Zubrowka hear of everything?", "more newly opened");
    }

    @Test
    void whoChangesWishesOnAGermanPageReadsGermanMails() {
        confirmed("leser", "Grünland");
        var manage = managePath("leser");
        var page = given().accept("text/html").header("Accept-Language", "de").get(manage);
        page.then().statusCode(200).body(containsString("Ihre Übersicht"));
        given().redirects()
                .follow(false)
                .header("Accept-Language", "de")
                .cookies(page.cookies())
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam(
                        "csrf-token", page.body().htmlPath().getString("**.find { it.@name == 'csrf-token' }.@value"))
                .formParam("cadence", "DAILY")
                .formParam("timeZone", "Europe/Berlin")
                .formParam("region", "Grünland")
                .formParam("q", "")
                .post(manage)
                .then()
                .statusCode(303);
        ask("Will Grünland ratify it?", "Grünland");

        run();

        var digest = read(letters("leser", LetterKind.DIGEST).get(0));
        assertThat(digest.subject()).isEqualTo("Neu eröffnet: Will Grünland ratify it?");
        assertThat(digest.plain())
                .contains("1 neu eröffnet", "== Neu eröffnet ==", "Abbestellen: http", "Ändern, was Sie bekommen")
                .contains(
                        "Sie bekommen das täglich um 07:30, Europe/Berlin, weil Sie abonniert haben: Region Grünland.")
                .doesNotContain("newly opened", "You get this", "Unsubscribe");
        assertThat(digest.html()).contains("<html lang=\"de\">", "Abbestellen").doesNotContain("Unsubscribe");
        assertThat(WishWords.inWords(kept("leser").wishes().in(Locale.GERMAN), Locale.FRENCH))
                .isEqualTo("chaque jour à 07:30, Europe/Berlin");
    }

    private String managePath(String name) {
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
    void h69_nothingNewIsNoMail() {
        confirmed("quiet", "nowhere-at-all");

        run();
        digests.makeDue();

        assertThat(letters("quiet", LetterKind.DIGEST)).isEmpty();
    }

    @Test
    void h64_bothFormsTellTheSameFacts() {
        confirmed("facts", "Syldavia");
        var id = ask("Will Syldavia hold a vote by 30 June 2027?", "Syldavia");
        admin().contentType(ContentType.JSON)
                .body(Map.of("outcome", "YES", "note", "Held & counted on 4 June."))
                .post("/api/questions/" + id + "/resolve")
                .then()
                .statusCode(200);
        run();

        var content = read(letters("facts", LetterKind.DIGEST).get(0));
        var words = org.jsoup.Jsoup.parse(content.html()).text();

        assertThat(content.subject()).startsWith("Resolved, yes: Will Syldavia");
        for (var fact :
                List.of("1 resolved", "Will Syldavia hold a vote", "Yes: Held & counted on 4 June.", "30 Jun 2027")) {
            assertThat(words).contains(fact);
            assertThat(content.plain()).contains(fact);
        }
        assertThat(content.html()).contains("prefers-color-scheme: dark", "name=\"viewport\"", "/questions/" + id);
    }

    @Test
    void aCorrectionIsToldWithTheNewAnswer() {
        confirmed("corrected", "Graustark");
        var id = ask("Will Graustark join the union by 30 June 2027?", "Graustark");
        answer(id, "resolve", Map.of("outcome", "YES", "note", "Signed."));
        run();
        answer(id, "correct", Map.of("outcome", "NO", "note", "Never ratified."));

        QuarkusTransaction.requiringNew()
                .run(() -> letters.update(
                        "period = 'yesterday' where subscriber.id = ?1 and kind = 'DIGEST'",
                        kept("corrected").id()));
        run();

        assertThat(letters("corrected", LetterKind.DIGEST))
                .extracting(letter -> read(letter).subject())
                .anyMatch(subject -> subject.startsWith("Corrected, no instead of yes: Will Graustark"));
    }

    @Test
    void outcomesAndFiguresAreSaidInTheLanguageOfTheMail() {
        var german = new Said(Languages.words(LetterWords.class, Locale.GERMAN));
        var french = new Said(Languages.words(LetterWords.class, Locale.FRENCH));
        assertThat(german.answer(new Answered(Outcome.NO, Outcome.YES, "Misread.", null), ""))
                .isEqualTo("Nein statt ja: Misread.");
        assertThat(german.answer(new Answered(Outcome.YES, null, null, "Wire"), ""))
                .isEqualTo("Ja: durch „Wire“");
        assertThat(french.answer(new Answered(Outcome.PARTLY, null, null, null), ""))
                .isEqualTo("En partie");
        assertThat(german.why(new Why(88, Leaning.YES, null))).isEqualTo("zu 88 % wahrscheinlich, eher ja");
        assertThat(french.why(new Why(60, Leaning.UNCLEAR, null))).isEqualTo("probable à 60 %");
        assertThat(french.why(null)).isEmpty();
        assertThat(WeekWords.inWords(new Week.Day(LocalDate.EPOCH, 2, 0, 1), Locale.GERMAN))
                .isEqualTo("2 eröffnet, 1 beantwortet");
        assertThat(WeekWords.inWords(new Week.Day(LocalDate.EPOCH, 0, 0, 0), Locale.FRENCH))
                .isEqualTo("rien");
    }

    private static void answer(int id, String step, Map<String, String> body) {
        admin().contentType(ContentType.JSON)
                .body(body)
                .post("/api/questions/" + id + "/" + step)
                .then()
                .statusCode(200);
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
    void aTableAddsSubscribersAndSaysWhatIsWrong() {
        admin().contentType("text/csv")
                .body(
                        "email,cadence,at,timeZone,region\nt1@subscription.example,WEEKLY,08:00,Europe/Paris,EU\nnobody,DAILY,,,\nt2@subscription.example,HOURLY,,,\n")
                .post("/api/subscribers/import")
                .then()
                .statusCode(200)
                .body("added", is(1))
                .body("invalid.row", equalTo(List.of(3, 4)));

        admin().get("/api/subscribers/export")
                .then()
                .statusCode(200)
                .body(containsString("t1@subscription.example,WEEKLY,08:00"));
        var id = kept("t1").id();
        admin().delete("/api/subscribers/" + id).then().statusCode(204);
        admin().get("/api/subscribers/" + id).then().statusCode(404);
        given().get("/api/subscribers").then().statusCode(401);
    }

    @Test
    void rowsOfOneAddressAreTheFiltersOfOneSubscriberThereAndBack() {
        var table = "email;region;weekday;signalType;brief\n"
                + "rows@subscription.example;Ruthenia;;;\n"
                + "Rows@subscription.example;Carpania;;;\n"
                + "row4@subscription.example;;Someday;;\n"
                + "row5@subscription.example;;;;the first\n";

        admin().contentType("text/csv")
                .body(table)
                .post("/api/subscribers/import")
                .then()
                .statusCode(200)
                .body("added", is(1))
                .body("invalid.why[0]", containsString("weekday: must be one of [MONDAY, "))
                .body("invalid.why[1]", containsString("brief: must be the number"));

        assertThat(kept("rows").wishes().interests())
                .extracting(Interest::region)
                .containsExactly("Ruthenia", "Carpania");
        var exported = admin().get("/api/subscribers/export").asString();
        admin().delete("/api/subscribers/" + kept("rows").id());
        admin().contentType("text/csv").body(exported).post("/api/subscribers/import");
        assertThat(kept("rows").wishes().interests())
                .extracting(Interest::region)
                .containsExactly("Ruthenia", "Carpania");
    }

    @Test
    void theLeadExportsByTheButtonAndUploadsATableOfAnOldSpreadsheet() {
        var browser = Someone.with("lead").browser();
        var page = browser.get("/subscribers");
        var token = page.body().htmlPath().getString("**.find { it.@name == 'csrf-token' }.@value");
        var file = page.body().htmlPath().getString("**.find { it.@download == 'subscribers.csv' }.@href");

        browser.request().accept("*/*").get(file).then().statusCode(200).body(containsString("email,cadence"));
        var table = "email;cadence;actor\nold@subscription.example;DAILY;Ar\u00e9va\nno one;DAILY;\n";
        var shown = browser.request()
                .multiPart("csrf-token", token)
                .multiPart("file", "table.csv", table.getBytes(StandardCharsets.ISO_8859_1), "text/csv")
                .post("/subscribers/import");

        shown.then().statusCode(200).body(containsString("row 3"), containsString("no one"));
        assertThat(kept("old").wishes().interests()).extracting(Interest::actor).containsExactly("Ar\u00e9va");
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
    void h75_aProgramThatWasDownForThreeDaysMakesOneDigest() {
        confirmed("down", "Latveria");
        ask("Will Latveria join?", "Latveria");
        QuarkusTransaction.requiringNew()
                .run(() -> subscribers.update(
                        "confirmedAt = ?1, newSince = ?1 where email = 'down@subscription.example'",
                        clock.instant().minusSeconds(4 * 86_400)));

        digests.makeDue();
        digests.makeDue();

        assertThat(letters("down", LetterKind.DIGEST)).hasSize(1);
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

    @Test
    void mailThatIsHeldBackWaits() {
        confirmed("held", "Genosha");
        ask("Will Genosha vote?", "Genosha");
        QuarkusTransaction.requiringNew()
                .run(() -> letters.getEntityManager()
                        .find(Mailing.class, Mailing.ONLY)
                        .pause("admin"));
        try {
            run();
            assertThat(letters("held", LetterKind.DIGEST))
                    .extracting(Letter::status)
                    .containsExactly(LetterStatus.PENDING);
        } finally {
            QuarkusTransaction.requiringNew()
                    .run(() -> letters.getEntityManager()
                            .find(Mailing.class, Mailing.ONLY)
                            .goOn());
        }
        delivery.deliverDue(clock.instant().plusSeconds(20));
        assertThat(letters("held", LetterKind.DIGEST))
                .extracting(Letter::status)
                .containsExactly(LetterStatus.SENT);
    }
}
