package dev.harbinger.feed;

/** How a feed is doing at a glance, the worst first. */
public enum FeedHealth {
    FAILING,
    GONE,
    /** It answers, but takes its time. */
    SLOW,
    /** It moved within the last week. */
    MOVED,
    WAITING,
    PAUSED,
    OK
}
