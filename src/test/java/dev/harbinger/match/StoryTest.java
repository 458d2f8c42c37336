package dev.harbinger.match;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import dev.harbinger.Database;
import dev.harbinger.Someone;
import dev.harbinger.common.Contention;
import dev.harbinger.feed.EntryWords;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One story raises one flag for a question. Entries are put into the table by hand, so that no feed is needed. */
@QuarkusTest
@WithTestResource(Database.class)
class StoryTest {
    private static final long FEED = 7_700_000;
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static long nextEntry = FEED;
    private long question;

    @Inject
    EntityManager entities;

    @Inject
    Judging judging;

    @Inject
    Flagging flagging;

    @Inject
    Following following;

    @Inject
    ScoredRepository scored;

    @BeforeEach
    void ask() {
        run("insert into feed (id, url, url_hash, tags, kind, status, sample, created_at, version) values (" + FEED
                + ", 'https://story.example/f', 'story', '', 'NEWS', 'OK', false, '2026-11-01T00:00:00Z', 0)");
        run("insert into feed_turn (feed_id, interval_seconds) values (" + FEED + ", 900)");
        question = Someone.asks("Will Ofcom fine Quail Fibre?", "2026-11-01");
        following.follow();
    }

    @AfterEach
    void clean() {
        Someone.admin().delete("/api/questions/" + question).then().statusCode(204);
        run("delete from feed where id = " + FEED);
    }

    private void run(String sql) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(sql).executeUpdate());
    }

    /** An entry comes in, so many days after the first. */
    private void comes(String title, String site, int days) {
        long id = ++nextEntry;
        var at = NOON.plus(Duration.ofDays(days));
        run("insert into entry (id, feed_id, guid, guid_hash, title, link, summary, body, words_hash, published_at,"
                + " fetched_at) values (" + id + ", " + FEED + ", '" + id + "', '" + id + "', '" + title
                + "', 'https://" + site + "/" + id + "', '', '', 'x', '" + at + "', '" + at + "')");
        var hits = judging.hits(new EntryWords(id, title, "", at)).stream()
                .filter(hit -> hit.questionId() == question)
                .toList();
        assertThat(hits).isNotEmpty();
        Contention.settle(() -> {
            flagging.keep(hits);
            return hits;
        });
    }

    private JsonPath flags() {
        return Someone.admin()
                .get("/api/flags?question=" + question)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private void dismissFirst() {
        Someone.admin()
                .body(Map.of("reason", "no"))
                .post("/api/flags/" + flags().getLong("items[0].id") + "/dismiss")
                .then()
                .statusCode(200);
    }

    @Test
    void independentPublishersStrengthenOneFlag() {
        comes("Ofcom fines Quail Fibre", "news.bbc.co.uk", 0);
        double alone = flags().getDouble("items[0].likelihood");

        comes("Ofcom fines Quail Fibre - BBC", "www.bbc.co.uk", 0);
        assertThat(flags().getDouble("items[0].likelihood")).isEqualTo(alone);

        comes("Ofcom fines Quail Fibre", "reuters.com", 1);
        assertThat(flags().getInt("total")).isEqualTo(1);
        assertThat(flags().getDouble("items[0].likelihood")).isGreaterThan(alone);
        assertThat(flags().getList("items[0].sameStory")).hasSize(2);
        assertThat(flags().getList("items[0].reasons.text")).contains("2 independent publishers report it");
    }

    @Test
    void aCopyADayLaterDoesNotWakeADismissedFlag() {
        comes("Ofcom fines Quail Fibre over outage", "bbc.co.uk", 0);
        dismissFirst();

        comes("Ofcom fines Quail Fibre over outage | Daily Globe", "globe.example", 1);

        assertThat(flags().getInt("total")).isEqualTo(1);
        assertThat(flags().getString("items[0].status")).isEqualTo("DISMISSED");
    }

    @Test
    void theReplayShowsWhatWasJudgedAndWhatPeopleSaid() {
        comes("Ofcom fines Quail Fibre over outage", "bbc.co.uk", 0);
        dismissFirst();
        comes("Fine for Quail Fibre: Ofcom investigates", "globe.example", 1);

        var judged = QuarkusTransaction.requiringNew().call(() -> scored.between(0, 1.01, NOON, 500)).stream()
                .filter(one -> one.questionId() == question && one.title().contains("Quail"))
                .toList();
        assertThat(judged).hasSize(2).extracting(Replayed::verdict).contains(FlagStatus.DISMISSED);
        var chances = QuarkusTransaction.requiringNew().call(() -> scored.chancesSince(NOON));
        assertThat(chances)
                .isSortedAccordingTo(comparing(Replay.Chance::likelihood).reversed());
        assertThat(chances)
                .contains(judged.stream()
                        .map(one -> new Replay.Chance(one.likelihood(), one.verdict()))
                        .toArray(Replay.Chance[]::new));
        Someone.admin()
                .get("/replay?threshold=15&days=365")
                .then()
                .statusCode(200)
                .body(containsString("data-threshold=\"45\""));
        Someone.admin().get("/accuracy").then().statusCode(200).body(containsString("flags with a verdict were right"));
    }

    @Test
    void aNewFactRaisesAnotherFlag() {
        comes("Ofcom fines Quail Fibre over outage", "bbc.co.uk", 0);
        dismissFirst();

        comes("Quail Fibre hit as Ofcom fines it again, this time over billing", "bbc.co.uk", 1);

        assertThat(flags().getInt("total")).isEqualTo(2);
        assertThat(flags().getList("items.status")).contains("NEW");
    }
}
