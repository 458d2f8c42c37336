package dev.harbinger.digest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.harbinger.Database;
import dev.harbinger.FeedServer;
import dev.harbinger.common.mail.Mail;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the desk itself is told: feeds that fail, besides what everybody hears. */
@QuarkusTest
@TestProfile(DeskDigestTest.WithFeed.class)
@WithTestResource(Database.class)
class DeskDigestTest {
    private static final int FEED = 8124;

    /** A feed on loopback. */
    public static class WithFeed implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("harbinger.feeds.allow-private-addresses", "127.0.0.1:" + FEED);
        }
    }

    @Inject
    SubscriberRepository subscribers;

    @Inject
    LetterRepository letters;

    @Inject
    Digests digests;

    @Inject
    Writing writing;

    @Inject
    InstantSource clock;

    @AfterEach
    void forget() {
        QuarkusTransaction.requiringNew().run(() -> subscribers.delete("email like '%@desk.example'"));
    }

    private static RequestSpecification admin() {
        return given().auth().preemptive().basic("admin", "test-password").contentType(ContentType.JSON);
    }

    /** One who hears daily of questions that nobody asks. */
    private long subscriber(String name) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var nothing = new Interest(null, "No such region", null, null, null, null);
            var subscriber = DailyReader.of(name + "@desk.example", nothing, clock.instant());
            subscribers.persist(subscriber);
            return subscriber.id();
        });
    }

    private List<Mail> mails(long subscriber) {
        return QuarkusTransaction.requiringNew()
                .call(() -> letters.latest(subscribers.findById(subscriber)).stream()
                        .map(letter -> writing.envelope(letter).mail())
                        .toList());
    }

    /** Another day comes. */
    private void forgetToday(long subscriber) {
        QuarkusTransaction.requiringNew().run(() -> letters.delete("subscriber.id", subscriber));
    }

    @Test
    void aFeedThatBeginsToFailIsToldToTheDeskOnceAndToNobodyElse() throws IOException {
        try (var feed = new FeedServer(FEED)) {
            feed.serve(
                    200,
                    "<rss version=\"2.0\"><channel><title>Failing Wire</title><link>https://news.example/</link>"
                            + "<description>d</description></channel></rss>");
            int id = admin().body(Map.of("url", feed.url("/feed"), "title", "Failing Wire"))
                    .post("/api/feeds")
                    .path("id");
            feed.serve(500, "");
            admin().post("/api/feeds/" + id + "/poll").then().statusCode(200);
            var desk = subscriber("lead");
            var reader = subscriber("reader");
            QuarkusTransaction.requiringNew()
                    .run(() -> subscribers.findById(desk).isDesk(true));

            digests.makeNow(Cadence.DAILY);

            assertThat(mails(reader)).isEmpty();
            assertThat(mails(desk)).singleElement().satisfies(mail -> {
                assertThat(mail.subject()).matches("A feed fails: Failing Wire|\\d+ feeds fail");
                for (var text : List.of(mail.plain(), Jsoup.parse(mail.html()).text())) {
                    assertThat(text).contains("Feeds that fail", "Failing Wire", "500", "since ");
                }
                assertThat(mail.plain()).contains("/feeds/" + id);
                assertThat(mail.html()).contains("/feeds/" + id);
            });
            forgetToday(desk);
            digests.makeNow(Cadence.DAILY);
            assertThat(mails(desk)).isEmpty();
            admin().delete("/api/feeds/" + id);
        }
    }

    @Test
    void h44_theWeekIsShownWithinTheMailAndItsNumbersAreInWords() {
        admin().body(Map.of("question", "Will Deskland vote?", "region", "Deskland"))
                .post("/api/questions")
                .then()
                .statusCode(201);
        var reader = QuarkusTransaction.requiringNew().call(() -> {
            var subscriber = subscribers.findById(subscriber("week"));
            subscriber.wish(DailyReader.wishes(new Interest(null, "Deskland", null, null, null, null)));
            return subscriber.id();
        });

        digests.makeNow(Cadence.DAILY);

        var mail = mails(reader).get(0);
        var images = Jsoup.parse(mail.html()).select("img");
        assertThat(images).singleElement().satisfies(image -> {
            assertThat(image.attr("src")).isEqualTo("cid:week@harbinger");
            assertThat(image.attr("alt")).matches("(?s).*: \\d+ opened.*");
            for (var day : image.attr("alt").split("; ")) {
                assertThat(mail.plain()).contains(day);
            }
        });
        assertThat(mail.pictures()).singleElement().satisfies(picture -> {
            assertThat(picture.id()).isEqualTo("week@harbinger");
            assertThat(picture.png()).startsWith(0x89, 'P', 'N', 'G').hasSizeLessThan(8_000);
        });
        assertThat(mail.html()).doesNotContain("src=\"http");
    }

    @Test
    void aWeekWithoutEventsIsNotShown() {
        var quiet = new Week.Day(LocalDate.parse("2026-11-25"), 0, 0, 0);

        assertThat(new Week(List.of(quiet, quiet)).isEmpty()).isTrue();
    }
}
