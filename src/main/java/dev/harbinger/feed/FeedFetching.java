package dev.harbinger.feed;

import dev.harbinger.common.Fetched;
import dev.harbinger.common.GuardedClient;
import dev.harbinger.common.Hash;
import dev.harbinger.feed.reading.FeedParser;
import dev.harbinger.feed.reading.ParsedFeed;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;

/** Fetches a claimed feed and reads it, without the database. Safe for several threads. */
@ApplicationScoped
class FeedFetching {
    private static final Logger LOG = Logger.getLogger(FeedFetching.class);

    private final GuardedClient client;
    private final FeedConfig config;

    /** Reading costs processor time and memory alone, so that more readers than processors only stand in each other's way. */
    private final Semaphore readers =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()));

    FeedFetching(GuardedClient client, FeedConfig config) {
        this.client = client;
        this.config = config;
    }

    /** Whatever happens is a result; never call it inside a transaction. */
    Polled poll(Claim claim) {
        long start = System.nanoTime();
        var fetched = client.get(new GuardedClient.Request(
                URI.create(claim.url()),
                claim.etag(),
                claim.lastModified(),
                config.maxBytes().asLongValue(),
                config.timeout()));
        var took = Duration.ofNanos(System.nanoTime() - start);
        long bytes = fetched instanceof Fetched.Document document ? document.content().length : 0;
        return new Polled(claim, result(claim, fetched), bytes, took);
    }

    private PollResult result(Claim claim, Fetched fetched) {
        if (fetched instanceof Fetched.Document document) {
            return result(claim, document);
        }
        if (fetched instanceof Fetched.NotModified same) {
            return new PollResult.Unchanged(304, text(same.movedTo()), same.validators());
        }
        if (fetched instanceof Fetched.Refused refused) {
            return new PollResult.Refused(refused.httpStatus(), refused.retryAfter());
        }
        if (fetched instanceof Fetched.Failed failed) {
            return new PollResult.Failed(failed.httpStatus(), failed.why());
        }
        return new PollResult.Gone();
    }

    private PollResult result(Claim claim, Fetched.Document document) {
        var hash = Hash.of(document.content());
        if (hash.equals(claim.contentHash())) {
            return new PollResult.Unchanged(document.httpStatus(), text(document.movedTo()), document.validators());
        }
        readers.acquireUninterruptibly();
        try {
            return read(document, hash);
        } catch (RuntimeException | StackOverflowError e) {
            LOG.warnf(e, "Reading %s failed", claim.url());
            return new PollResult.Failed(
                    document.httpStatus(), "could not be read: " + e.getClass().getSimpleName());
        } finally {
            readers.release();
        }
    }

    private static PollResult read(Fetched.Document document, String hash) {
        var parsed = FeedParser.parse(document.content(), document.contentType(), document.address());
        if (parsed instanceof ParsedFeed.Entries feed) {
            return new PollResult.Read(
                    document.httpStatus(),
                    text(document.movedTo()),
                    document.validators(),
                    FeedWishes.in(document.content()),
                    HubLink.in(document.content(), document.address()),
                    hash,
                    feed.title(),
                    feed.siteUrl(),
                    feed.entries(),
                    feed.cut());
        }
        var why = parsed instanceof ParsedFeed.Page page
                ? "is a web page; its feed is at " + page.feeds().get(0)
                : ((ParsedFeed.Other) parsed).what();
        return new PollResult.Failed(document.httpStatus(), why);
    }

    private static String text(URI address) {
        return address == null ? null : address.toString();
    }
}
