package dev.harbinger.feed;

import dev.harbinger.feed.reading.ParsedEntry;
import java.time.Duration;
import java.util.List;

/** What fetching and reading a feed gave, before anything is stored. */
sealed interface PollResult {
    /** Entries; {@code movedTo} is its new address after permanent redirects, else null. */
    record Read(
            int httpStatus,
            String movedTo,
            String etag,
            String lastModified,
            String title,
            String siteUrl,
            List<ParsedEntry> entries)
            implements PollResult {}

    record Unchanged() implements PollResult {}

    record Refused(int httpStatus, Duration retryAfter) implements PollResult {}

    record Gone() implements PollResult {}

    record Failed(int httpStatus, String why) implements PollResult {}
}
