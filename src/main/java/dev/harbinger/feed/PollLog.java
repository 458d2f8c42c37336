package dev.harbinger.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;

/** The last polls of each feed. Polls in a row that found nothing are one line, written when something happens again. */
@ApplicationScoped
class PollLog {
    static final int KEPT = 50;
    private static final int STEP = 10;

    private final EntityManager rows;

    PollLog(EntityManager rows) {
        this.rows = rows;
    }

    /** Writes down the polls that found nothing, before the next one is stored on the feed. */
    void closeUnchanged(Feed feed) {
        int times = feed.polls().takeUnchanged();
        if (times > 0) {
            write(feed, FeedPoll.unchanged(feed, times));
        }
    }

    /** Writes down a poll. */
    void write(Feed feed, PollReport report, Polled polled, Instant now) {
        write(feed, new FeedPoll(feed, report, polled, now));
    }

    private void write(Feed feed, FeedPoll poll) {
        rows.persist(poll);
        if (poll.number() > KEPT && poll.number() % STEP == 0) {
            rows.createQuery("delete from FeedPoll p where p.feed = :feed and p.number <= :last")
                    .setParameter("feed", feed)
                    .setParameter("last", poll.number() - KEPT)
                    .executeUpdate();
        }
    }

    /** The last polls of a feed, newest first. */
    List<FeedPoll> of(Feed feed) {
        return rows.createQuery("from FeedPoll p where p.feed = :feed order by p.id desc", FeedPoll.class)
                .setParameter("feed", feed)
                .setMaxResults(KEPT)
                .getResultList();
    }
}
