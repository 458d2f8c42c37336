package dev.harbinger.feed;

import java.util.List;

/** What a document turned out to be. */
sealed interface ParsedFeed {
    /** A feed; title and site are null where it does not say. */
    record Entries(String title, String siteUrl, List<ParsedEntry> entries) implements ParsedFeed {}

    /** A web page that names feeds, best first. */
    record Page(List<String> feeds) implements ParsedFeed {}

    /** Something else; {@code what} says what it is instead, as a clause. */
    record Other(String what) implements ParsedFeed {}
}
