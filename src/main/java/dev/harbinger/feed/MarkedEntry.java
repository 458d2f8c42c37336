package dev.harbinger.feed;

import dev.harbinger.common.Hash;
import dev.harbinger.feed.reading.ParsedEntry;

/**
 * An entry of a document with the fingerprints by which it is known again.
 *
 * @param linkHash of the page it links to, whatever traces the reader; null without a link
 */
record MarkedEntry(ParsedEntry parsed, String guidHash, String linkHash, String wordsHash) {
    static MarkedEntry of(ParsedEntry parsed) {
        return new MarkedEntry(
                parsed,
                Hash.of(parsed.guid()),
                parsed.link() == null ? null : Hash.of(PlainLink.of(parsed.link())),
                Hash.of(parsed.title() + "\n" + parsed.summary() + "\n" + parsed.body()));
    }
}
