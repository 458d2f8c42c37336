package dev.harbinger.feed.reading;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * What Rome makes of a feed, from the tree that is already read: it never sees the document, so nothing in it can harm
 * Rome, and Rome throws at nothing that the parsers have mended.
 */
final class RomeReading {
    private static final Logger LOG = Logger.getLogger(RomeReading.class);

    private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

    private RomeReading() {}

    /** The entries in the order of the feed; none if it is no feed to Rome. */
    static List<EntryFields> entries(FeedElement root, String address) {
        try {
            var input = new SyndFeedInput();
            input.setXmlHealerOn(false);
            return input.build(RomeDocument.of(root)).getEntries().stream()
                    .map(RomeReading::fields)
                    .toList();
        } catch (FeedException | RuntimeException e) {
            LOG.debugf(e, "Rome does not read %s", address);
            return List.of();
        }
    }

    private static EntryFields fields(SyndEntry entry) {
        var summary = entry.getDescription();
        var published = Stream.of(entry.getPublishedDate(), entry.getUpdatedDate())
                .filter(date -> date != null)
                .findFirst()
                .map(Date::toInstant)
                .filter(date -> date.isAfter(EARLIEST) && date.isBefore(LATEST))
                .orElse(null);
        return new EntryFields(
                entry.getUri() == null ? "" : entry.getUri().strip(),
                PlainText.guessed(entry.getTitle()),
                own(entry.getLink()),
                words(summary),
                entry.getContents().stream()
                        .map(RomeReading::words)
                        .filter(words -> !words.isEmpty())
                        .findFirst()
                        .orElse(""),
                published);
    }

    /** A whole address; what Rome takes for a link without looking is none. */
    private static String own(String link) {
        return link != null && Links.isWeb(link) ? Links.web(link, null) : null;
    }

    private static String words(SyndContent content) {
        return content == null ? "" : PlainText.guessed(content.getValue());
    }
}
