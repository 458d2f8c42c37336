package dev.harbinger.feed;

/** What a feed carries: news to judge, or briefs to file. */
public enum FeedKind {
    NEWS,
    BRIEFS
}
