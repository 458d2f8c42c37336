package dev.harbinger.feed.reading;

import dev.harbinger.common.Hash;
import java.time.Instant;

/**
 * An item as read from a feed: plain text throughout, cut to what a tracker needs.
 *
 * @param guid never blank: the feed's own, else the link, else made of the words
 * @param link null if the feed has none
 * @param summary the feed's own, else the beginning of its content; empty if the feed has neither
 * @param body the content where it says more than the summary, else empty
 * @param publishedAt null if the feed does not say
 */
public record ParsedEntry(String guid, String title, String link, String summary, String body, Instant publishedAt) {
    static final int LONGEST_SUMMARY = 2000;
    static final int LONGEST_BODY = 6000;
    static final int LONGEST_TITLE = 500;
    static final int LONGEST_ADDRESS = 4000;
    private static final int SHOWN = 100;

    /** An entry with what is missing made of the rest; words may be longer than what is kept of them. */
    static ParsedEntry of(String guid, String title, String link, String summary, String body, Instant published) {
        var content = PlainText.cut(body, LONGEST_BODY);
        var brief = PlainText.cut(summary.isEmpty() ? body : summary, LONGEST_SUMMARY);
        var shown = PlainText.cut(title.isEmpty() ? first(brief, link) : title, LONGEST_TITLE);
        var rest = content.equals(brief) ? "" : content;
        var address = link != null && link.length() > LONGEST_ADDRESS ? null : link;
        return new ParsedEntry(known(guid, address, shown + brief + rest), shown, address, brief, rest, published);
    }

    /** By what the entry is known: a guid too long to be kept is known by its hash. */
    private static String known(String guid, String link, String words) {
        if (guid == null || guid.isBlank()) {
            return link != null ? link : Hash.of(words);
        }
        var own = guid.strip();
        return own.length() > LONGEST_ADDRESS ? Hash.of(own) : own;
    }

    private static String first(String words, String link) {
        if (words.isEmpty()) {
            return link == null ? "(without a title)" : link;
        }
        return PlainText.cut(words, SHOWN);
    }
}
