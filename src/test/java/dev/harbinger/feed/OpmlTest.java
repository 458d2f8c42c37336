package dev.harbinger.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpmlTest {
    @Test
    void starterFeedsHaveAddressesTitlesAndTags() throws IOException {
        var outlines = Opml.read(Files.readString(Path.of("config/feeds.opml")));

        assertThat(outlines).hasSizeGreaterThanOrEqualTo(20).allSatisfy(outline -> {
            assertThat(outline.url()).startsWith("https://");
            assertThat(outline.title()).isNotBlank();
            assertThat(outline.tags()).isNotEmpty();
        });
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        var feed = new Feed(
                "https://example.org/f?a=1&b=2",
                "A \"title\" & more",
                List.of("eu", "law"),
                FeedKind.NEWS,
                Duration.ofMinutes(30),
                Instant.EPOCH);

        var outlines = Opml.read(Opml.write(List.of(feed)));

        assertThat(outlines)
                .containsExactly(
                        new Opml.Outline("https://example.org/f?a=1&b=2", "A \"title\" & more", List.of("eu", "law")));
    }

    @Test
    void otherDocumentsAreRefused() {
        assertThatThrownBy(() -> Opml.read("<html></html>")).isInstanceOf(HttpProblem.class);
    }
}
