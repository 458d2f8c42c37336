package dev.harbinger.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harbinger.Database;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The list of entries that the next stage has not used yet. */
@QuarkusTest
@WithTestResource(Database.class)
class FreshEntryTest {
    private static final long ID = 7_900_001;

    @Inject
    EntryRepository entries;

    @Inject
    EntityManager entities;

    @BeforeEach
    void store() {
        run("insert into feed (id, url, url_hash, tags, kind, status, sample, created_at, version) values (" + ID
                + ", 'https://fresh.example/f', 'fresh', '', 'NEWS', 'OK', false, '2026-11-01T00:00:00Z', 0)");
        run("insert into feed_turn (feed_id, interval_seconds) values (" + ID + ", 900)");
        run(
                "insert into entry (id, feed_id, guid, guid_hash, title, summary, body, words_hash, published_at, fetched_at)"
                        + " values (" + ID + ", " + ID
                        + ", 'x', 'fresh', 'Nothing', '', '', 'x', '2026-11-01T00:00:00Z',"
                        + " '2026-11-01T00:00:00Z')");
        run("insert into fresh_entry (entry_id, stored_at) values (" + ID + ", '2026-11-01T00:00:00Z')");
    }

    @AfterEach
    void clean() {
        run("delete from feed where id = " + ID);
    }

    private void run(String sql) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(sql).executeUpdate());
    }

    private List<Fresh> waiting() {
        return QuarkusTransaction.requiringNew().call(() -> entries.waiting(1000)).stream()
                .filter(fresh -> fresh.id() == ID)
                .toList();
    }

    private boolean claim(Fresh fresh) {
        return QuarkusTransaction.requiringNew()
                .call(() -> entries.claim(List.of(fresh)).contains(ID));
    }

    @Test
    void h77_aPoisonEntryIsSetAsideAfterSomeTriesWithItsProblem() {
        for (int tries = 0; tries < 3; tries++) {
            var fresh = waiting().get(0);
            QuarkusTransaction.requiringNew().run(() -> entries.failed(fresh, "too deep"));
        }

        assertThat(waiting()).isEmpty();
        assertThat(entities.createNativeQuery("select problem from fresh_entry where entry_id = " + ID)
                        .getSingleResult())
                .hasToString("too deep");
    }

    @Test
    void theFeedComesAlong() {
        assertThat(waiting().get(0).entry().feed().kind()).isEqualTo(FeedKind.NEWS);
    }

    @Test
    void whoClaimsSecondGetsNothing() {
        var fresh = waiting().get(0);

        assertThat(claim(fresh)).isTrue();
        assertThat(claim(fresh)).isFalse();
    }

    @Test
    void newWordsMeanwhileKeepItOnTheList() {
        var fresh = waiting().get(0);
        QuarkusTransaction.requiringNew()
                .run(() -> entries.refresh(entries.findById(ID), Instant.parse("2026-11-02T00:00:00Z")));

        assertThat(claim(fresh)).isFalse();
        assertThat(waiting()).hasSize(1);
    }
}
