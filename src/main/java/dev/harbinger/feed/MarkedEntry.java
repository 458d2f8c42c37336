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

    /** One number for all of it: two entries that differ in guid, page or words have different ones but for a chance of 2⁻⁶⁴. */
    long fingerprint() {
        return 31 * (31 * number(guidHash) + (linkHash == null ? 0 : number(linkHash))) + number(wordsHash);
    }

    private static long number(String hash) {
        return Long.parseUnsignedLong(hash, 0, 16, 16);
    }
}
