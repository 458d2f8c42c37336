package dev.harbinger.feed.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads the tree of a feed: where its title and address stand, and what its items are, in every dialect. */
final class FeedReading {
    /** No feed gives more entries at a time; the first are the newest in practice. */
    static final int MOST_ENTRIES = 1000;

    private static final Set<String> ITEMS = Set.of("item", "entry", "atom:entry");
    private static final Set<String> ROOTS =
            Set.of("rss", "feed", "atom:feed", "rdf:rdf", "rdf", "channel", "entry", "atom:entry");
    private static final List<String> TITLES = List.of("title", "atom:title", "dc:title", "itunes:title");

    private final FeedElement root;
    private final FeedElement channel;
    private final String address;
    private final List<FeedElement> items;

    FeedReading(FeedElement root, String address) {
        this.root = root;
        this.address = address;
        var channels = root.outermost(Set.of("channel"));
        channel = channels.isEmpty() ? root : channels.get(0);
        items = ITEMS.contains(root.name()) ? List.of(root) : root.outermost(ITEMS);
    }

    FeedElement root() {
        return root;
    }

    String address() {
        return address;
    }

    boolean isFeed() {
        return ROOTS.contains(root.name());
    }

    /** Whether it is of a kind that nearly all feeds are of: RSS 2.0, or Atom 1.0 in its namespace. */
    boolean isCommon() {
        return root.name().equals("rss") && root.attribute("version").equals("2.0")
                || root.name().equals("atom:feed") && root.attribute("version").isEmpty();
    }

    int size() {
        return items.size();
    }

    List<EntryFields> entries() {
        var entries = new ArrayList<EntryFields>();
        for (var item : items.subList(0, Math.min(MOST_ENTRIES, items.size()))) {
            entries.add(EntryReading.of(item, address));
        }
        return entries;
    }

    ParsedFeed.Entries feed(List<EntryFields> entries) {
        var title = root == channel && ITEMS.contains(root.name()) ? "" : EntryReading.text(channel, TITLES);
        return new ParsedFeed.Entries(
                title.isEmpty() ? null : PlainText.cut(title, ParsedEntry.LONGEST_TITLE),
                EntryLink.of(channel, address),
                entries.stream().map(EntryFields::entry).toList(),
                cut(items.size(), entries));
    }

    /** What to say of a feed with so many entries, of which these were read; empty if all is kept. */
    static String cut(int size, List<EntryFields> entries) {
        var some = size <= MOST_ENTRIES ? "" : " Of its " + size + " entries the first " + MOST_ENTRIES + " were read.";
        var words = entries.stream().anyMatch(EntryFields::isTooLong)
                ? " Titles or addresses too long to be kept were cut."
                : "";
        return (some + words).strip();
    }
}
