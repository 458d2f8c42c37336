package dev.harbinger.feed.reading;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;

/** What Rome alone makes of a document, as its own documentation reads feeds: the mark to be better than. */
final class PlainRome {
    private PlainRome() {}

    /** The entries; none if Rome throws. */
    static List<ParsedEntry> read(CorpusCase document) {
        try (var reader = new XmlReader(new ByteArrayInputStream(document.bytes()), document.contentType(), true)) {
            return new SyndFeedInput()
                    .build(reader).getEntries().stream().map(PlainRome::entry).toList();
        } catch (Exception e) {
            return List.of();
        }
    }

    private static ParsedEntry entry(SyndEntry entry) {
        var published = Stream.of(entry.getPublishedDate(), entry.getUpdatedDate())
                .filter(date -> date != null)
                .findFirst()
                .map(Date::toInstant)
                .orElse(null);
        var content =
                entry.getContents().isEmpty() ? "" : words(entry.getContents().get(0));
        var summary = words(entry.getDescription());
        return new ParsedEntry(
                entry.getUri(),
                entry.getTitle(),
                entry.getLink(),
                summary.isEmpty() ? content : summary,
                "",
                published);
    }

    private static String words(SyndContent content) {
        return content == null ? "" : PlainText.ofHtml(content.getValue());
    }
}
