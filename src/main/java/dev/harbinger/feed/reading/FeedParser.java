package dev.harbinger.feed.reading;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/**
 * Reads RSS of every version, RDF, Atom 0.3 and 1.0, CDF and JSON Feed, as far as they can be read. Safe for several
 * threads.
 */
public final class FeedParser {
    private static final int HEAD = 65_536;
    private static final Pattern FEED_ROOT =
            Pattern.compile("<(?:[\\w-]{1,20}:)?(?:rss|feed|RDF|channel|entry)[\\s>]", Pattern.CASE_INSENSITIVE);
    private static final Pattern PAGE_ROOT = Pattern.compile("<html[\\s>]", Pattern.CASE_INSENSITIVE);

    private FeedParser() {}

    /**
     * Reads a document.
     *
     * @param contentType as the server said; null if it did not
     * @param base the address of the feed, against which relative links are resolved
     */
    public static ParsedFeed parse(byte[] content, String contentType, URI base) {
        var text = Decoding.text(content, contentType).strip();
        if (text.isEmpty()) {
            return new ParsedFeed.Other("is empty");
        }
        if ("{[".indexOf(text.charAt(0)) >= 0) {
            return JsonFeed.parse(text, base.toString());
        }
        var start = text.substring(0, Math.min(text.length(), HEAD));
        return isFeed(start) ? XmlFeed.read(text, base.toString()) : notAFeed(text, start, contentType, base);
    }

    /** Whether the root of a feed comes before that of a page. */
    private static boolean isFeed(String start) {
        var feed = FEED_ROOT.matcher(start);
        return feed.find()
                && !PAGE_ROOT.matcher(start.substring(0, feed.start())).find();
    }

    private static ParsedFeed notAFeed(String text, String start, String contentType, URI base) {
        if (start.toLowerCase(Locale.ROOT).contains("<html") || contentType != null && contentType.contains("html")) {
            var links = Jsoup.parse(text, base.toString())
                    .select("link[rel~=(?i)alternate][type~=(?i)(rss|atom|feed\\+json)]");
            var feeds = links.stream()
                    .map(link -> link.absUrl("href"))
                    .filter(url -> !url.isBlank())
                    .distinct()
                    .toList();
            return feeds.isEmpty()
                    ? new ParsedFeed.Other("is a web page that names no feed")
                    : new ParsedFeed.Page(feeds);
        }
        return new ParsedFeed.Other(
                start.startsWith("<")
                        ? "is XML, but no feed"
                        : "is no feed (" + (contentType == null ? "no type given" : contentType) + ")");
    }
}
