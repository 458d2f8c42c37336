package dev.harbinger.feed.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PageTextTest {
    private static final String PARAGRAPH =
            "<p>The agency opened a formal inquiry into exports of cable, two officials said, and hearings begin in March.</p>";

    private static Optional<String> read(String html, String type) {
        return PageText.of(html.getBytes(StandardCharsets.UTF_8), type, URI.create("https://news.example/a"));
    }

    @Test
    void menusAndScriptsAreNoPartOfTheArticle() {
        var html = "<html><body><ul class=menu><li><a href=/x>World</a></ul><script>var secret = 1;</script><article>"
                + PARAGRAPH.repeat(5) + "</article><footer>Imprint</footer></body></html>";

        assertThat(read(html, "text/html; charset=utf-8"))
                .hasValueSatisfying(words -> assertThat(words)
                        .contains("formal inquiry")
                        .doesNotContain("World")
                        .doesNotContain("secret")
                        .doesNotContain("<"));
    }

    @Test
    void aLongArticleIsCut() {
        assertThat(read("<html><body><article>" + PARAGRAPH.repeat(600) + "</article></body></html>", "text/html"))
                .hasValueSatisfying(words -> assertThat(words)
                        .hasSizeLessThanOrEqualTo(PageText.LONGEST + 1)
                        .endsWith("…"));
    }

    @Test
    void otherThingsHoldNoArticle() {
        assertThat(read("%PDF-1.7", "application/pdf")).isEmpty();
        assertThat(read("", "text/html")).isEmpty();
        assertThat(read("<html><body>Short</body></html>", null)).isEmpty();
    }

    @Test
    void h34_towersOfMarkupAreLeftAlone() {
        assertThatCode(() -> {
                    assertThat(read("<div>".repeat(100_000), "text/html")).isEmpty();
                    assertThat(read("<p>a</p>".repeat(100_000), "text/html")).isEmpty();
                })
                .doesNotThrowAnyException();
        org.junit.jupiter.api.Assertions.assertTimeout(
                Duration.ofSeconds(5), () -> read("<div><p>" + "<b>x".repeat(200_000), "text/html"));
    }
}
