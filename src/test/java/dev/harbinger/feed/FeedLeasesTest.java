package dev.harbinger.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harbinger.Database;
import dev.harbinger.common.Contention;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Database.class)
class FeedLeasesTest {
    private static final Instant LONG_AGO = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant NOW = LONG_AGO.plusSeconds(10);
    private static final Instant UNTIL = NOW.plusSeconds(60);
    private static final PollPolicy POLICY = new PollPolicy(Duration.ofMinutes(1), Duration.ofMinutes(2), () -> 0);

    @Inject
    FeedLeases leases;

    @Inject
    FeedRepository feeds;

    private List<Long> ids;

    /** Feeds that are due before any other, at a time that has passed. */
    @BeforeEach
    void add() {
        ids = inTransaction(() -> List.of(add("127.1.1.73", 1), add("127.1.1.74", 2), add("127.1.1.74", 0)));
    }

    private long add(String host, int due) {
        var url = "http://" + host + "/" + due;
        var feed = new Feed(url, null, List.of(), FeedKind.NEWS, Duration.ofMinutes(30), LONG_AGO.plusSeconds(due));
        feeds.persist(feed);
        return feed.id();
    }

    @AfterEach
    void clean() {
        ids.forEach(id -> Contention.settle(() -> feeds.deleteById(id)));
    }

    private static <T> T inTransaction(Callable<T> work) {
        return QuarkusTransaction.requiringNew().call(work);
    }

    private List<Claim> due(List<String> without) {
        return inTransaction(() -> leases.due(false, without, NOW, 10));
    }

    private List<Claim> lease(List<Claim> due, Instant now) {
        return inTransaction(() -> leases.lease(due, now, now.plusSeconds(60)));
    }

    @Test
    void theLongestDueComeFirst() {
        assertThat(due(List.of())).extracting(Claim::id).containsExactly(ids.get(2), ids.get(0), ids.get(1));
        assertThat(inTransaction(() -> leases.due(false, List.of(), NOW, 1)))
                .extracting(Claim::id)
                .containsExactly(ids.get(2));
    }

    @Test
    void someHostsAreLeftOut() {
        assertThat(due(List.of("127.1.1.74", "127.1.1.75")))
                .extracting(Claim::id)
                .containsExactly(ids.get(0));
    }

    @Test
    void thoseThatFailedAreLeftOutWhereSoundOnesAreWanted() {
        inTransaction(() -> {
            feeds.alone(ids.get(0)).orElseThrow().failed(500, "answered 500", POLICY, LONG_AGO.minusSeconds(3600));
            return null;
        });

        assertThat(inTransaction(() -> leases.due(true, List.of(), NOW, 10)))
                .extracting(Claim::id)
                .containsExactly(ids.get(2), ids.get(1));
        assertThat(due(List.of()))
                .filteredOn(Claim::failing)
                .extracting(Claim::id)
                .containsExactly(ids.get(0));
    }

    @Test
    void whoIsSlowerGetsWhatIsLeft() {
        var seen = due(List.of());
        var quick = lease(seen.subList(0, 1), NOW);

        var slow = lease(seen, NOW);

        assertThat(slow).extracting(Claim::id).containsExactly(ids.get(0), ids.get(1));
        assertThat(slow).extracting(Claim::token).containsOnly(slow.get(0).token());
        assertThat(slow.get(0).token()).isNotEqualTo(quick.get(0).token());
        assertThat(kept(ids.get(2)).leaseToken()).isEqualTo(quick.get(0).token());
        assertThat(kept(ids.get(0)).leasedUntil()).isEqualTo(UNTIL);
        assertThat(due(List.of())).isEmpty();
    }

    @Test
    void aLeaseEndsByItself() {
        var lost = lease(due(List.of()), NOW);

        var again = lease(lost, UNTIL.plusSeconds(1));

        assertThat(again).hasSize(3);
        assertThat(kept(ids.get(0)).leaseToken())
                .isEqualTo(again.get(0).token())
                .isNotEqualTo(lost.get(0).token());
    }

    private Feed kept(long id) {
        return inTransaction(() -> {
            var feed = feeds.findById(id);
            feed.leaseToken();
            return feed;
        });
    }
}
