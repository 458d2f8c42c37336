package dev.harbinger.extraction;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.harbinger.text.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/**
 * A labelled passage of {@code evaluation/extraction/read}, which is only there to learn from.
 *
 * @param title of the text that it stands in
 * @param near the words right before it; empty if there are none
 * @param type the kind of the event
 * @param actors as the passage, else the words before, else the title spell them
 */
record ReadPassage(String title, String near, String passage, String question, String type, List<String> actors) {
    private static final Path FILE = Path.of("src/test/resources/evaluation/extraction/read/passages.jsonl");
    private static final Block NO_BLOCK = new Block(Block.Kind.PARAGRAPH, new Span(0, 0), "", "", null, "", false);
    private static final ObjectMapper MAPPER = new ObjectMapper();

    static List<ReadPassage> all() {
        try {
            return Files.readAllLines(FILE).stream().map(ReadPassage::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ReadPassage of(String line) {
        try {
            return MAPPER.readValue(line, ReadPassage.class);
        } catch (IOException e) {
            throw new UncheckedIOException(line, e);
        }
    }

    /** The text that it stands in, as far as it is known. */
    Document document() {
        return new Document(title, near.isEmpty() ? passage : near + " " + passage, LocalDate.EPOCH);
    }

    Span span(Document document) {
        return new Span(
                document.text().length() - passage.length(), document.text().length());
    }

    /** All that may act in it. */
    List<Named> named() {
        var document = document();
        var span = span(document);
        var subject = new Describer(document).worded(span, "").subject();
        return new Mentions(document, new Reading(document)).of(span, span, NO_BLOCK, subject);
    }

    boolean acts(Named somebody) {
        return ActorPassage.acts(somebody, actors);
    }
}
