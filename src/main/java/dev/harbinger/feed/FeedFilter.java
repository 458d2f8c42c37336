package dev.harbinger.feed;

/** Which feeds to show; null parts do not filter. */
record FeedFilter(String q, String tag, FeedHealth health) {
    FeedFilter {
        q = q == null || q.isBlank() ? null : q.strip();
        tag = tag == null || tag.isBlank() ? null : tag.strip();
    }

    static final FeedFilter ALL = new FeedFilter(null, null, null);
}
