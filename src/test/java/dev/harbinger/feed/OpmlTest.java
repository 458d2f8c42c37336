package dev.harbinger.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.io.IOException;
import java.lang.management.ManagementFactory;
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
    void h37_aHundredThousandLinesAreReadInGoodTime() {
        var lines = new StringBuilder("<opml version=\"2.0\"><body>");
        for (int i = 0; i < 100_000; i++) {
            lines.append("<outline type=\"rss\" xmlUrl=\"https://news.example/")
                    .append(i)
                    .append("\"/>");
        }

        assertThat(quickly(lines.append("</body></opml>").toString())).hasSize(100_000);
    }

    @Test
    void h37_theSameLineManyTimesIsOneFeed() {
        var line = "<outline text=\"A\" xmlUrl=\"https://news.example/a\"/>";

        assertThat(quickly("<opml version=\"2.0\"><body>" + line.repeat(100_000) + "</body></opml>"))
                .containsExactly(new Opml.Outline("https://news.example/a", "A", List.of()));
    }

    @Test
    void h37_foldersInFoldersWithoutEndDoNotMatter() {
        var folders = "<outline text=\"f\" xmlUrl=\"https://news.example/a\">".repeat(50_000);

        assertThat(quickly("<opml version=\"2.0\"><body>" + folders)).hasSize(1);
    }

    /** Processor time, so that a busy machine does not matter. */
    private static List<Opml.Outline> quickly(String opml) {
        var processor = ManagementFactory.getThreadMXBean();
        var start = processor.getCurrentThreadCpuTime();

        var outlines = Opml.read(opml);

        assertThat(Duration.ofNanos(processor.getCurrentThreadCpuTime() - start))
                .isLessThan(Duration.ofSeconds(3));
        return outlines;
    }

    @Test
    void otherDocumentsAreRefused() {
        assertThatThrownBy(() -> Opml.read("<html></html>")).isInstanceOf(HttpProblem.class);
    }
}
