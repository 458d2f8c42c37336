package dev.harbinger.feed;

import dev.harbinger.common.Fetched.Validators;
import dev.harbinger.feed.reading.ParsedEntry;
import java.time.Duration;
import java.util.List;

/** What fetching and reading a feed gave, before anything is stored. */
sealed interface PollResult {
    /**
     * Entries; title and site are null where the feed does not say.
     *
     * @param movedTo its new address after permanent redirects, else null
     * @param contentHash of the document as it came
     * @param hub that tells of news, null without one
     * @param cut what was left out, as a sentence; empty if nothing was
     */
    record Read(
            int httpStatus,
            String movedTo,
            Validators validators,
            FeedWishes wishes,
            HubLink hub,
            String contentHash,
            String title,
            String siteUrl,
            List<ParsedEntry> entries,
            String cut)
            implements PollResult {}

    /** The same as last time, by the server's word (304) or because the same bytes came again (200). */
    record Unchanged(int httpStatus, String movedTo, Validators validators) implements PollResult {}

    record Refused(int httpStatus, Duration retryAfter) implements PollResult {}

    record Gone() implements PollResult {}

    record Failed(int httpStatus, String why) implements PollResult {}
}
