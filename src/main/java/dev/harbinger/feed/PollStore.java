package dev.harbinger.feed;

import dev.harbinger.common.Contention;
import dev.harbinger.common.Doorbell;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.FlushModeType;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Stores what polls brought, many in one transaction. What somebody else has polled meanwhile is left out: the token of
 * the claim no longer fits then.
 */
@ApplicationScoped
class PollStore {
    private static final Logger LOG = Logger.getLogger(PollStore.class);

    private static final String SAME = "Nothing changed since the last poll.";
    private static final PollReport UNCHANGED = PollReport.without(PollStatus.NOT_MODIFIED, 304, SAME);

    private final FeedRepository feeds;
    private final QuietPolls quiet;
    private final EntryKeeping entries;
    private final FeedMerging merging;
    private final HubSubscriptions subscriptions;
    private final PollLog log;
    private final PollPolicy policy;
    private final Doorbell doorbell;
    private final InstantSource clock;

    PollStore(
            FeedRepository feeds,
            QuietPolls quiet,
            EntryKeeping entries,
            FeedMerging merging,
            HubSubscriptions subscriptions,
            PollLog log,
            FeedConfig config,
            Doorbell doorbell,
            InstantSource clock) {
        this.feeds = feeds;
        this.quiet = quiet;
        this.entries = entries;
        this.merging = merging;
        this.subscriptions = subscriptions;
        this.log = log;
        this.doorbell = doorbell;
        this.clock = clock;
        policy = new PollPolicy(
                config.minInterval(),
                config.maxInterval(),
                () -> ThreadLocalRandom.current().nextDouble());
    }

    /** Stores, and tells for each poll what it brought; one that cannot be stored takes no other along. */
    List<PollReport> store(List<Polled> batch) {
        var reports = stored(batch);
        if (reports.stream().anyMatch(report -> report.newEntries() + report.updatedEntries() > 0)) {
            doorbell.ring();
        }
        return reports;
    }

    private List<PollReport> stored(List<Polled> batch) {
        try {
            return Contention.settle(() -> together(batch));
        } catch (RuntimeException e) {
            if (batch.size() > 1) {
                LOG.debug("Storing polls together failed; each is stored by itself", e);
                return batch.stream()
                        .flatMap(one -> stored(List.of(one)).stream())
                        .toList();
            }
            LOG.warnf(
                    e,
                    "What %s brought could not be stored",
                    batch.get(0).claim().url());
            return List.of(spoilt(batch.get(0)));
        }
    }

    /** A poll that cannot be stored counts as one that failed. */
    private PollReport spoilt(Polled polled) {
        var failed = new PollResult.Failed(0, "brought something that could not be stored");
        return Contention.settle(
                        () -> together(List.of(new Polled(polled.claim(), failed, polled.bytes(), polled.took()))))
                .get(0);
    }

    private List<PollReport> together(List<Polled> batch) {
        var now = clock.instant();
        var stored = quiet.store(batch, policy, now);
        var others = batch.stream().filter(polled -> !stored.contains(polled)).toList();
        var rest = others(others, now).iterator();
        return batch.stream()
                .map(polled -> stored.contains(polled) ? UNCHANGED : rest.next())
                .toList();
    }

    /** Written when it is complete: else each look-up for a feed would search all others of the batch for changes. */
    private List<PollReport> others(List<Polled> batch, Instant now) {
        if (batch.isEmpty()) {
            return List.of();
        }
        feeds.getEntityManager().setFlushMode(FlushModeType.COMMIT);
        var locked = locked(batch);
        var reports = new ArrayList<PollReport>(batch.size());
        for (var polled : batch) {
            var feed = locked.get(polled.claim().id());
            var fenced = feed == null || feed.leaseToken() != polled.claim().token();
            reports.add(
                    fenced
                            ? PollReport.without(PollStatus.FAILED, null, "Somebody else polled the feed meanwhile.")
                            : settle(feed, polled, now));
        }
        return reports;
    }

    private Map<Long, Feed> locked(List<Polled> batch) {
        var ids = batch.stream().map(polled -> polled.claim().id()).toList();
        return feeds.alone(ids).stream().collect(Collectors.toMap(Feed::id, Function.identity()));
    }

    private PollReport settle(Feed feed, Polled polled, Instant now) {
        var moved = movedTo(polled.result());
        if (moved == null || moved.equals(feed.url())) {
            return settle(feed, polled, "", now);
        }
        feeds.flush();
        var there = feeds.at(moved).flatMap(known -> feeds.alone(known.id()));
        if (there.isPresent()) {
            merging.merge(feed, there.get());
            return settle(
                    there.get(),
                    polled,
                    " It moved for good to " + moved + ", which was known: the two are one now.",
                    now);
        }
        var told = " It moved for good, from " + feed.url() + " to " + moved + ".";
        feed.moveTo(moved, now);
        return settle(feed, polled, told, now);
    }

    private PollReport settle(Feed feed, Polled polled, String told, Instant now) {
        var isWorthALine = !(polled.result() instanceof PollResult.Unchanged) || !told.isEmpty();
        if (isWorthALine) {
            log.closeUnchanged(feed);
        }
        feed.polledIn(polled.took(), polled.bytes(), now);
        var report = apply(feed, polled.result(), now).and(told);
        if (isWorthALine) {
            log.write(feed, report, polled, now);
        }
        return report;
    }

    private static String movedTo(PollResult result) {
        if (result instanceof PollResult.Read read) {
            return read.movedTo();
        }
        return result instanceof PollResult.Unchanged unchanged ? unchanged.movedTo() : null;
    }

    private PollReport apply(Feed feed, PollResult result, Instant now) {
        if (result instanceof PollResult.Read read) {
            var kept = entries.keep(feed, read, now);
            feed.read(read, kept.added(), kept.updated(), policy, now);
            if (read.hub() != null) {
                subscriptions.offered(feed.id(), read.hub(), now);
            }
            var words = read.cut().isEmpty() ? words(kept) : words(kept) + " " + read.cut();
            return new PollReport(PollStatus.OK, read.httpStatus(), kept.added(), kept.updated(), words);
        }
        if (result instanceof PollResult.Unchanged unchanged) {
            feed.unchanged(unchanged, policy, now);
            return unchanged.httpStatus() == 304
                    ? UNCHANGED
                    : PollReport.without(PollStatus.NOT_MODIFIED, unchanged.httpStatus(), SAME);
        }
        if (result instanceof PollResult.Failed failed) {
            feed.failed(failed.httpStatus(), failed.why(), policy, now);
            return PollReport.without(
                    PollStatus.FAILED, feed.polls().lastHttpStatus(), "The feed " + failed.why() + ".");
        }
        if (result instanceof PollResult.Refused refused) {
            feed.refused(refused, policy, now);
            var next = feed.nextPollAt() == null ? "" : "; the next poll is in " + minutes(now, feed) + " minutes";
            return PollReport.without(
                    PollStatus.RATE_LIMITED, refused.httpStatus(), "The server asked to be left alone" + next + ".");
        }
        feed.gone(now);
        return PollReport.without(PollStatus.GONE, 410, "The feed is gone for good and will not be polled again.");
    }

    private static long minutes(Instant now, Feed feed) {
        return Duration.between(now, feed.nextPollAt()).toMinutes();
    }

    private static String words(EntryKeeping.Kept kept) {
        var news = switch (kept.added()) {
            case 0 -> "No new entry";
            case 1 -> "One new entry";
            default -> kept.added() + " new entries";
        };
        return kept.updated() == 0 ? news + "." : news + ", " + kept.updated() + " with new words.";
    }
}
