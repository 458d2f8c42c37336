package dev.harbinger.feed;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import dev.harbinger.common.Hash;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;

/**
 * Reads RSS 0.9x and 2.0, RDF, Atom (by Rome) and JSON Feed. A DOCTYPE is cut off before the XML is read, so that no
 * entity of its own can be defined; XML that is not well-formed gets a second reading after a lenient parser has mended
 * it. Safe for several threads.
 */
final class FeedParser {
    /** No feed gives more entries at a time; the first are the newest in practice. */
    static final int MOST_ENTRIES = 1000;

    static final int LONGEST_SUMMARY = 2000;
    static final int LONGEST_BODY = 6000;
    static final int LONGEST_TITLE = 500;
    private static final Pattern DOCTYPE =
            Pattern.compile("<!DOCTYPE[^>\\[]*(?:\\[[^\\]]*\\]\\s*)?>", Pattern.CASE_INSENSITIVE);
    private static final Pattern FEED_ROOT =
            Pattern.compile("<(?:[\\w-]+:)?(?:rss|feed|RDF)[\\s>]", Pattern.CASE_INSENSITIVE);

    private FeedParser() {}

    /**
     * Reads a document.
     *
     * @param contentType as the server said; null if it did not
     * @param base the address against which relative links are resolved
     */
    static ParsedFeed parse(byte[] content, String contentType, URI base) {
        var text = decoded(content, contentType).strip();
        if (text.isEmpty()) {
            return new ParsedFeed.Other("is empty");
        }
        if (text.charAt(0) == '{') {
            return JsonFeed.parse(text, base);
        }
        var start = text.substring(0, Math.min(text.length(), 4000));
        if (!FEED_ROOT.matcher(start).find()) {
            return notAFeed(text, start, contentType, base);
        }
        return xml(DOCTYPE.matcher(text).replaceFirst(""), base);
    }

    private static String decoded(byte[] content, String contentType) {
        try (var reader = new XmlReader(new ByteArrayInputStream(content), contentType, true, "UTF-8")) {
            var out = new java.io.StringWriter();
            reader.transferTo(out);
            return out.toString();
        } catch (IOException | IllegalArgumentException e) {
            return new String(content, StandardCharsets.UTF_8);
        }
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

    private static ParsedFeed xml(String text, URI base) {
        try {
            return read(text, base);
        } catch (FeedException | IllegalArgumentException e) {
            return mended(text, base, e);
        }
    }

    private static ParsedFeed mended(String text, URI base, Exception first) {
        try {
            var document = Jsoup.parse(text, base.toString(), Parser.xmlParser());
            document.outputSettings().escapeMode(Entities.EscapeMode.xhtml).prettyPrint(false);
            var root = document.children().stream()
                    .filter(element -> element.normalName().matches("(?:\\w+:)?(?:rss|feed|rdf)"))
                    .findFirst();
            return read(
                    root.map(Element::outerHtml).orElseGet(document::outerHtml).strip(), base);
        } catch (FeedException | IllegalArgumentException e) {
            return new ParsedFeed.Other("is broken: " + first.getMessage());
        }
    }

    private static ParsedFeed read(String text, URI base) throws FeedException {
        var input = new SyndFeedInput();
        input.setAllowDoctypes(false);
        input.setXmlHealerOn(true);
        var feed = input.build(new StringReader(text));
        var site = absolute(feed.getLink(), base);
        var from = site == null ? base : URI.create(site);
        var entries = feed.getEntries().stream()
                .limit(MOST_ENTRIES)
                .map(entry -> entry(entry, feed, from))
                .toList();
        var title = PlainText.of(feed.getTitle(), LONGEST_TITLE);
        return new ParsedFeed.Entries(title.isEmpty() ? null : title, site, entries);
    }

    private static ParsedEntry entry(SyndEntry entry, SyndFeed feed, URI base) {
        var summary = PlainText.of(content(entry.getDescription()), LONGEST_SUMMARY);
        var body = entry.getContents().stream()
                .map(FeedParser::content)
                .map(html -> PlainText.of(html, LONGEST_BODY))
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElse("");
        var link = absolute(entry.getLink(), base);
        var published = Stream.of(entry.getPublishedDate(), entry.getUpdatedDate(), feed.getPublishedDate())
                .filter(date -> date != null)
                .findFirst()
                .map(Date::toInstant)
                .orElse(null);
        return of(entry.getUri(), PlainText.of(entry.getTitle(), LONGEST_TITLE), link, summary, body, published);
    }

    /** An entry with what is missing made of the rest. */
    static ParsedEntry of(String guid, String title, String link, String summary, String body, Instant published) {
        var shown = !title.isEmpty() ? title : first(summary.isEmpty() ? body : summary);
        var known =
                guid != null && !guid.isBlank() ? guid.strip() : link != null ? link : Hash.of(shown + summary + body);
        return new ParsedEntry(known, shown, link, summary, body.equals(summary) ? "" : body, published);
    }

    private static String first(String words) {
        return words.isEmpty()
                ? "(without a title)"
                : words.length() <= 100 ? words : words.substring(0, 100).strip() + "…";
    }

    private static String content(SyndContent content) {
        return content == null ? "" : content.getValue();
    }

    /** An http address, resolved against the feed's; null for anything else. */
    static String absolute(String link, URI base) {
        if (link == null || link.isBlank()) {
            return null;
        }
        try {
            var resolved = base.resolve(link.strip().replace(" ", "%20"));
            return resolved.getScheme() != null && resolved.getScheme().matches("(?i)https?")
                    ? resolved.toString()
                    : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
