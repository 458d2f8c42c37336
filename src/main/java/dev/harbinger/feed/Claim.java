package dev.harbinger.feed;

import java.time.Instant;

/**
 * A feed that this node polls now, with what it must know outside of any transaction.
 *
 * @param token the fence: what a poll brought is stored only while nobody has claimed the feed since
 * @param due since when it is due; null if it is polled out of turn
 * @param failing whether its last poll failed, so that this one may well hold a worker for long
 * @param etag, lastModified, contentHash of the last document, null where there is none to be compared with
 */
record Claim(
        long id,
        long token,
        Instant due,
        String url,
        String host,
        boolean failing,
        String etag,
        String lastModified,
        String contentHash,
        Rhythm rhythm) {
    static Claim of(Feed feed, Instant now) {
        return new Claim(
                feed.id(),
                feed.leaseToken(),
                feed.nextPollAt(),
                feed.url(),
                feed.address().host(),
                feed.failures() > 0,
                feed.memory().etag(now),
                feed.memory().lastModified(now),
                feed.memory().contentHash(),
                feed.rhythm());
    }

    /** Whether the server is asked only for what is new. */
    boolean isConditional() {
        return etag != null || lastModified != null;
    }

    /** The same under another token. */
    Claim with(long newToken) {
        return new Claim(id, newToken, due, url, host, failing, etag, lastModified, contentHash, rhythm);
    }
}
