package dev.harbinger.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harbinger.Database;
import dev.harbinger.common.Contention;
import dev.harbinger.common.RoughServer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A feed whose pages are wanted, from the poll to what the judge sees; its server is on 127.1.2.0/24. */
@QuarkusTest
@WithTestResource(Database.class)
class PageReadingTest {
    private static final String ARTICLE =
            "<html><head><title>T</title></head><body><nav><a href=/>Home</a> <a href=/all>All</a></nav><article><h1>Tariffs</h1>"
                    + "<p>The ministry opened a formal inquiry into cable imports on Monday, three officials said, and it will hear the producers in March.</p>"
                            .repeat(4)
                    + "</article></body></html>";

    @Inject
    FeedPolling polling;

    @Inject
    PageJob job;

    @Inject
    PageQueue queue;

    @Inject
    FeedRepository feeds;

    @Inject
    EntryRepository entries;

    @Inject
    EntityManager rows;

    private RoughServer server;
    private volatile String status = "200 OK";
    private volatile String page = ARTICLE;
    private long feed;

    @BeforeEach
    void serve() throws IOException {
        server = RoughServer.on("127.1.2.1", this::answer);
        feed = QuarkusTransaction.requiringNew().call(() -> {
            var made = new Feed(
                    server.url("/feed"), null, List.of(), FeedKind.NEWS, Duration.ofMinutes(30), Instant.EPOCH);
            feeds.persist(made);
            return made.id();
        });
    }

    @AfterEach
    void cleanUp() throws IOException {
        server.close();
        Contention.settle(() -> feeds.deleteById(feed));
    }

    private void answer(RoughServer.Asked asked, OutputStream out) throws IOException {
        if (asked.path().equals("/feed")) {
            var rss = "<rss version=\"2.0\"><channel><title>T</title><item><title>Cable tariffs</title><link>"
                    + server.url("/article") + "</link><guid isPermaLink=\"false\">page-reading</guid>"
                    + "<description>In short.</description></item></channel></rss>";
            RoughServer.write(out, "200 OK", "", rss.getBytes(StandardCharsets.UTF_8));
        } else {
            RoughServer.write(out, status, "Content-Type: text/html\r\n", page.getBytes(StandardCharsets.UTF_8));
        }
    }

    private void wanted() {
        Contention.settle(() -> {
            feeds.findById(feed).pages().want(true);
            return feed;
        });
    }

    private <T> T kept(Function<Feed, T> what) {
        return QuarkusTransaction.requiringNew().call(() -> what.apply(feeds.findById(feed)));
    }

    private EntryWords words() {
        return QuarkusTransaction.requiringNew()
                .call(() -> EntryWords.of(entries.find("feed.id", feed).firstResult()));
    }

    private long waiting() {
        return QuarkusTransaction.requiringNew()
                .call(() -> rows.createQuery(
                                "select count(p) from EntryPage p, Entry e where e.id = p.entryId and e.feed.id = :feed",
                                Long.class)
                        .setParameter("feed", feed)
                        .getSingleResult());
    }

    private void dueAgain() {
        QuarkusTransaction.requiringNew()
                .run(() -> rows.createQuery("update EntryPage p set p.dueAt = :then")
                        .setParameter("then", Instant.EPOCH)
                        .executeUpdate());
    }

    @Test
    void theJudgeSeesTheArticleBehindTheSummary() throws InterruptedException {
        wanted();
        polling.poll(feed);
        assertThat(words().text()).isEqualTo("In short.");

        job.run();

        assertThat(words().text())
                .startsWith("In short.\n")
                .contains("opened a formal inquiry")
                .doesNotContain("Home");
        assertThat(waiting()).isZero();
        var since = Instant.parse("2020-01-01T00:00:00Z");
        assertThat(QuarkusTransaction.requiringNew().call(() -> entries.publishedSince(since, words().id() - 1, 1)))
                .singleElement()
                .satisfies(entry -> assertThat(entry.text()).contains("formal inquiry"));
        var stamp = QuarkusTransaction.requiringNew().call(() -> rows.find(FreshEntry.class, words().id()));
        assertThat(stamp).as("it waits to be judged").isNotNull();
    }

    @Test
    void nothingIsFetchedUnlessItIsWanted() throws InterruptedException {
        polling.poll(feed);

        job.run();

        assertThat(server.asked).extracting(RoughServer.Asked::path).containsExactly("/feed");
        assertThat(words().text()).isEqualTo("In short.");
    }

    @Test
    void aFailureShowsAtTheFeedAndIsTriedThreeTimes() throws InterruptedException {
        status = "500 Oops";
        wanted();
        polling.poll(feed);

        for (int tries = 0; tries < 5; tries++) {
            job.run();
            dueAgain();
        }

        assertThat(kept(Feed::pages).error()).isEqualTo("answered 500");
        assertThat(server.asked).hasSize(1 + EntryPage.MOST_TRIES);
        assertThat(waiting()).isZero();
    }

    @Test
    void whatIsNotThereIsTriedOnceAndALaterPageMakesItGood() throws InterruptedException {
        status = "404 Not Found";
        wanted();
        polling.poll(feed);
        job.run();
        assertThat(kept(Feed::pages).error()).isEqualTo("answered 404");
        assertThat(waiting()).isZero();

        status = "200 OK";
        QuarkusTransaction.requiringNew()
                .run(() -> queue.add(entries.find("feed.id", feed).firstResult()));
        job.run();

        assertThat(kept(Feed::pages).error()).isNull();
    }

    @Test
    void aPageWithoutAnArticleSaysSo() throws InterruptedException {
        page = "<html><body><p>Enable scripts.</p></body></html>";
        wanted();
        polling.poll(feed);

        job.run();

        assertThat(kept(Feed::pages).error()).contains("no article");
        assertThat(words().text()).isEqualTo("In short.");
    }

    @Test
    void whoComesBackTooLateStoresNothing() {
        wanted();
        polling.poll(feed);
        var late = queue.claim(500).stream()
                .filter(due -> due.entryId() == words().id())
                .findFirst()
                .orElseThrow();
        dueAgain();
        queue.claim(500);

        queue.store(late, new PageResult.Read("Old words"));

        assertThat(words().text()).isEqualTo("In short.");
    }
}
