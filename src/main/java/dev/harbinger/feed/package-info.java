/**
 * Feeds and their entries: subscribing, polling what is due, knowing entries again, OPML in and out; what was fetched is
 * read in {@code feed.reading}. It knows nothing of questions; new entries wait in its outbox until a later stage takes
 * them.
 */
package dev.harbinger.feed;
