package dev.harbinger.feed.reading;

import java.time.Instant;

/** What one reading found of an entry: texts are empty, link and date null where it found nothing. */
record EntryFields(String guid, String title, String link, String summary, String content, Instant published) {
    /** The same, with what is missing from another reading of the same entry. */
    EntryFields or(EntryFields other) {
        return new EntryFields(
                guid.isEmpty() ? other.guid : guid,
                title.isEmpty() ? other.title : title,
                link == null ? other.link : link,
                summary.isEmpty() && content.isEmpty() ? other.summary : summary,
                summary.isEmpty() && content.isEmpty() ? other.content : content,
                published == null ? other.published : published);
    }

    /** Whether no other reading could add anything. */
    boolean isComplete() {
        return !guid.isEmpty()
                && !title.isEmpty()
                && link != null
                && !(summary.isEmpty() && content.isEmpty())
                && published != null;
    }

    /** Whether it has a title or an address longer than any honest one. */
    boolean isTooLong() {
        return title.length() > ParsedEntry.LONGEST_TITLE
                || guid.length() > ParsedEntry.LONGEST_ADDRESS
                || link != null && link.length() > ParsedEntry.LONGEST_ADDRESS;
    }

    ParsedEntry entry() {
        return ParsedEntry.of(guid, title, link, summary, content, published);
    }
}
