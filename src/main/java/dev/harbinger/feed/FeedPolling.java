package dev.harbinger.feed;

import dev.harbinger.common.Contention;
import dev.harbinger.common.Doorbell;
import dev.harbinger.common.Fetched;
import dev.harbinger.common.GuardedClient;
import dev.harbinger.common.Hash;
import dev.harbinger.common.Problems;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.net.URI;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import org.jboss.logging.Logger;

/** Polls one feed: reads its row, fetches and parses outside any transaction, and stores what came in one. */
@ApplicationScoped
public class FeedPolling {
    private static final Logger LOG = Logger.getLogger(FeedPolling.class);

    private final FeedRepository feeds;
    private final EntryRepository entries;
    private final EntityManager rows;
    private final GuardedClient client;
    private final FeedConfig config;
    private final Doorbell doorbell;
    private final InstantSource clock;

    FeedPolling(
            FeedRepository feeds,
            EntryRepository entries,
            EntityManager rows,
            GuardedClient client,
            FeedConfig config,
            Doorbell doorbell,
            InstantSource clock) {
        this.feeds = feeds;
        this.entries = entries;
        this.rows = rows;
        this.client = client;
        this.config = config;
        this.doorbell = doorbell;
        this.clock = clock;
    }

    private record Known(String url, String etag, String lastModified) {}

    /**
     * Polls now and tells what happened; never call it inside a transaction.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 if there is no such feed
     */
    public PollReport poll(long id) {
        var known = QuarkusTransaction.requiringNew()
                .call(() -> feeds.findByIdOptional(id)
                        .map(feed -> new Known(feed.url(), feed.etag(), feed.lastModified()))
                        .orElseThrow(() -> Problems.notFound("feed", id)));
        var result = result(known);
        var report = Contention.settle(() -> store(id, result));
        doorbell.ring();
        return report;
    }

    private PollResult result(Known known) {
        try {
            return fetch(known);
        } catch (RuntimeException e) {
            LOG.warnf(e, "Reading %s failed", known.url());
            return new PollResult.Failed(0, "could not be read: " + e.getClass().getSimpleName());
        }
    }

    private PollResult fetch(Known known) {
        var address = URI.create(known.url());
        var fetched = client.get(new GuardedClient.Request(
                address, known.etag(), known.lastModified(), config.maxBytes().asLongValue(), config.timeout()));
        if (fetched instanceof Fetched.Document document) {
            return parsed(document);
        }
        if (fetched instanceof Fetched.Refused refused) {
            return new PollResult.Refused(refused.httpStatus(), refused.retryAfter());
        }
        if (fetched instanceof Fetched.Failed failed) {
            return new PollResult.Failed(failed.httpStatus(), failed.why());
        }
        return fetched instanceof Fetched.Gone ? new PollResult.Gone() : new PollResult.Unchanged();
    }

    private static PollResult parsed(Fetched.Document document) {
        var parsed = FeedParser.parse(document.content(), document.contentType(), document.address());
        if (parsed instanceof ParsedFeed.Entries feed) {
            var moved = document.movedTo() == null ? null : document.movedTo().toString();
            return new PollResult.Read(
                    document.httpStatus(),
                    moved,
                    document.validators().etag(),
                    document.validators().lastModified(),
                    feed.title(),
                    feed.siteUrl(),
                    feed.entries());
        }
        var why = parsed instanceof ParsedFeed.Page page
                ? "is a web page; its feed is at " + page.feeds().get(0)
                : ((ParsedFeed.Other) parsed).what();
        return new PollResult.Failed(document.httpStatus(), why);
    }

    private PollReport store(long id, PollResult result) {
        var feed = feeds.alone(id).orElseThrow(() -> Problems.notFound("feed", id));
        var report = apply(feed, result);
        rows.persist(new FeedPoll(feed, report, clock.instant()));
        return report;
    }

    private PollReport apply(Feed feed, PollResult result) {
        var now = clock.instant();
        if (result instanceof PollResult.Read read) {
            return keep(feed, read);
        }
        if (result instanceof PollResult.Failed failed) {
            feed.failed(failed.httpStatus(), failed.why(), config, now);
            return new PollReport(PollStatus.FAILED, feed.lastHttpStatus(), 0, 0, "The feed " + failed.why() + ".");
        }
        if (result instanceof PollResult.Refused refused) {
            feed.refused(refused.httpStatus(), refused.retryAfter(), config, now);
            return new PollReport(
                    PollStatus.RATE_LIMITED,
                    refused.httpStatus(),
                    0,
                    0,
                    "The server asked to be left alone; the next poll is at " + feed.nextPollAt() + ".");
        }
        if (result instanceof PollResult.Gone) {
            feed.gone(now);
            return new PollReport(
                    PollStatus.GONE, 410, 0, 0, "The feed is gone for good and will not be polled again.");
        }
        feed.unchanged(config, now);
        return new PollReport(PollStatus.NOT_MODIFIED, 304, 0, 0, "Nothing changed since the last poll.");
    }

    private PollReport keep(Feed feed, PollResult.Read read) {
        var now = clock.instant();
        var once = new LinkedHashMap<String, ParsedEntry>();
        read.entries().forEach(entry -> once.putIfAbsent(entry.guid(), entry));
        var known = entries.known(feed, once.keySet());
        int added = 0;
        int updated = 0;
        for (var entry : once.values()) {
            var stored = known.get(Hash.of(entry.guid()));
            if (stored == null) {
                var fresh = new Entry(feed, entry, now);
                entries.persist(fresh);
                rows.persist(new FreshEntry(fresh.id(), now));
                added++;
            } else if (stored.update(entry, now)) {
                entries.refresh(stored, now);
                updated++;
            }
        }
        if (read.movedTo() != null && feeds.at(read.movedTo()).isEmpty()) {
            feed.moveTo(read.movedTo());
        }
        feed.polled(read, added + updated > 0, config, now);
        return new PollReport(PollStatus.OK, read.httpStatus(), added, updated, words(added, updated));
    }

    private static String words(int added, int updated) {
        var news = added == 0 ? "No new entry" : added == 1 ? "One new entry" : added + " new entries";
        return updated == 0 ? news + "." : news + ", " + updated + " with new words.";
    }

    /** The last polls of a feed, newest first. */
    List<FeedPoll> log(Feed feed) {
        return rows.createQuery("from FeedPoll p where p.feed = :feed order by p.polledAt desc", FeedPoll.class)
                .setParameter("feed", feed)
                .setMaxResults(20)
                .getResultList();
    }
}
