package dev.harbinger.digest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import dev.harbinger.Database;
import dev.harbinger.common.Languages;
import dev.harbinger.match.Leaning;
import dev.harbinger.question.Answered;
import dev.harbinger.question.Outcome;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a run of digests tells those who subscribed, and what not. */
@QuarkusTest
@WithTestResource(Database.class)
class SubscribersHearTest extends SubscriberCase {
    @Inject
    Delivery delivery;

    @Inject
    Digests digests;

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
