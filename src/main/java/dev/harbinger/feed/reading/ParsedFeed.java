package dev.harbinger.feed.reading;

import java.util.List;

/** What a document turned out to be. */
public sealed interface ParsedFeed {
    /**
     * A feed; title and site are null where it does not say.
     *
     * @param cut what was left out because there was too much of it, as a sentence; empty if nothing was
     */
    record Entries(String title, String siteUrl, List<ParsedEntry> entries, String cut) implements ParsedFeed {}

    /** A web page that names feeds, best first. */
    record Page(List<String> feeds) implements ParsedFeed {}

    /** Something else; {@code what} says what it is instead, as a clause. */
    record Other(String what) implements ParsedFeed {}
}
