package dev.harbinger.feed;

/** How a feed is doing. */
public enum FeedStatus {
    /** Not polled yet. */
    WAITING,
    /** The last poll went well. */
    OK,
    /** The last poll failed; it is tried again, more and more seldom. */
    FAILING,
    /** The server said that it is gone for good; it is polled no more. */
    GONE,
    /** Somebody asked not to poll it for now. */
    PAUSED
}
