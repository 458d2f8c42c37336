package dev.harbinger.feed;

import java.time.Instant;

/**
 * An item as read from a feed: plain text throughout, cut to what a tracker needs.
 *
 * @param guid never blank: the feed's own, else the link, else made of the words
 * @param link null if the feed has none
 * @param summary empty if the feed has none, as is {@code body}
 * @param publishedAt null if the feed does not say
 */
record ParsedEntry(String guid, String title, String link, String summary, String body, Instant publishedAt) {}
