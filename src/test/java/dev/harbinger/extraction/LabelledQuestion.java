package dev.harbinger.extraction;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A question of the labelled entries that may be looked at.
 *
 * @param brief id of the brief that it came from, and {@code title} its title
 * @param source the passage that it came from
 * @param type the kind of the event
 */
record LabelledQuestion(String brief, String title, String question, String source, String type) {
    private static final Path FOLDER = Path.of("src/test/resources/evaluation/matching");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    static List<LabelledQuestion> all() {
        return Stream.of("shared", "tuned", "read")
                .flatMap(folder -> lines(FOLDER.resolve(folder).resolve("questions.jsonl")).stream())
                .map(LabelledQuestion::of)
                .toList();
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LabelledQuestion of(String line) {
        try {
            var node = MAPPER.readTree(line);
            return new LabelledQuestion(
                    node.path("brief").asText(),
                    node.path("briefTitle").asText(),
                    node.path("question").asText(),
                    node.path("sourceText").asText(),
                    node.path("signalType").asText());
        } catch (IOException e) {
            throw new UncheckedIOException(line, e);
        }
    }
}
