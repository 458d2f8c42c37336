package dev.harbinger.feed.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Reads the whole corpus and prints the figures of plain Rome and ours. */
class FeedCorpusTest {
    private static final List<CorpusCase> CORPUS = CorpusCase.all();

    private static List<ParsedEntry> entries(ParsedFeed feed) {
        return feed instanceof ParsedFeed.Entries read ? read.entries() : List.of();
    }

    @Test
    void noFigureFallsBelowTheLastOneKept() throws IOException {
        var ours = new Figures();
        var romes = new Figures();

        CORPUS.forEach(document -> ours.add(document, entries(document.read())));
        CORPUS.forEach(document -> romes.add(document, PlainRome.read(document)));

        System.out.printf("%d documents%nplain Rome  %s%nHarbinger   %s%n", CORPUS.size(), romes, ours);
        for (var line : Files.readAllLines(CorpusCase.FOLDER.resolve("figures.txt"))) {
            var parts = line.split(" ");
            assertThat(ours.percent(parts[0]))
                    .as("%s; %s", parts[0], ours.failures())
                    .isGreaterThanOrEqualTo(Double.parseDouble(parts[1]));
        }
    }

    @Test
    void theTitleOfTheFeedIsRead() {
        var titled = CORPUS.stream()
                .filter(document -> document.keys().containsKey("feed"))
                .toList();

        assertThat(titled)
                .hasSizeGreaterThan(5)
                .allSatisfy(document -> assertThat(((ParsedFeed.Entries) document.read()).title())
                        .as(document.name())
                        .isEqualTo(document.keys().get("feed")));
    }

    @Test
    void theFastPathGivesWhatTheOrdinaryPathGives() {
        assertThat(CORPUS)
                .filteredOn(document -> !document.name().startsWith("json"))
                .allSatisfy(document -> {
                    var text = Decoding.text(document.bytes(), document.contentType())
                            .strip();
                    assertThat(document.read())
                            .as(document.name())
                            .isEqualTo(XmlFeed.readOrdinarily(text, CorpusCase.ADDRESS.toString()));
                });
    }

    @Test
    void nothingIsReadTwiceDifferently() {
        assertThat(CORPUS).allSatisfy(document -> assertThat(document.read()).isEqualTo(document.read()));
    }
}
