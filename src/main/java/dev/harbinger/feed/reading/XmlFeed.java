package dev.harbinger.feed.reading;

import java.util.List;
import java.util.stream.IntStream;
import javax.xml.stream.XMLStreamException;

/**
 * Reads feeds in XML. The common, sound and complete feed takes the fast path, which ends with our own reading of the
 * tree; every other takes the ordinary one, on which Rome reads the tree as well, mended if need be, and fills what our
 * own reading leaves empty.
 */
final class XmlFeed {
    private XmlFeed() {}

    static ParsedFeed read(String text, String address) {
        return read(Prolog.cut(text), address, true);
    }

    /** The same without the fast path. */
    static ParsedFeed readOrdinarily(String text, String address) {
        return read(Prolog.cut(text), address, false);
    }

    private static ParsedFeed read(Prolog document, String address, boolean fast) {
        if (Tower.is(document.text())) {
            return new ParsedFeed.Other("nests its elements, or piles up attributes, as no feed does");
        }
        try {
            var feed = new FeedReading(StrictXml.root(document.text(), address), address);
            if (feed.isFeed()) {
                return fast && document.plain() && feed.isCommon() ? quickly(feed) : ordinarily(feed);
            }
            return mended(document.text(), address, "its root is none of a feed");
        } catch (XMLStreamException | RuntimeException e) {
            return mended(document.text(), address, e.getMessage());
        }
    }

    private static ParsedFeed mended(String text, String address, String why) {
        var root = LenientXml.root(text, address);
        return root == null ? new ParsedFeed.Other("is broken: " + why) : ordinarily(new FeedReading(root, address));
    }

    /** A feed whose every entry says all there is to say needs no second opinion. */
    private static ParsedFeed quickly(FeedReading feed) {
        var entries = feed.entries();
        return entries.stream().allMatch(EntryFields::isComplete) ? feed.feed(entries) : ordinarily(feed);
    }

    private static ParsedFeed ordinarily(FeedReading feed) {
        var own = feed.entries();
        var romes = RomeReading.entries(feed.root(), feed.address());
        return feed.feed(romes.size() == feed.size() ? merged(own, romes) : own);
    }

    private static List<EntryFields> merged(List<EntryFields> own, List<EntryFields> romes) {
        return IntStream.range(0, own.size())
                .mapToObj(i -> own.get(i).or(romes.get(i)))
                .toList();
    }
}
