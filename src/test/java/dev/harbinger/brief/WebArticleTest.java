package dev.harbinger.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebArticleTest {
    private static final URI ADDRESS = URI.create("https://news.example/briefs/1");

    /** A page as newsrooms make them; {@code %s} stands in its head and over its text. */
    static String page(String head, String dateline) {
        return """
            <html><head><title>Chips and ports | The Daily Example</title>%s</head><body>
            <div id="cookie-banner" class="cookie-consent"><p>We value your privacy. Accept all cookies, or manage your choices.</p><button>Accept</button></div>
            <nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li><li><a href="/tech">Technology</a></li></ul></nav>
            <div class="layout"><div class="story"><h1>Chips and ports</h1>%s
            <p>The committee spent the spring on a classification of chips by their use, and industry asked for more time, which it got.</p>
            <p>Officials in three capitals said that the new rules would follow the older ones, with lists that are shorter, and easier to keep.</p>
            <p>Meanwhile the ports of the coast stood idle for nine days, because dockers and owners disagreed over shifts at night.</p>
            <h2>What to watch next</h2>
            <ul><li>Whether U.S. agencies open a formal inquiry.</li><li>Whether the Commission adopts the rule by 15 June.</li></ul></div>
            <aside class="sidebar"><h3>Most read</h3><ul><li><a href="/a">Ten islands for the summer</a></li><li><a href="/b">A cat that votes</a></li></ul></aside></div>
            <div class="newsletter-signup"><p>Sign up for our newsletter, and never miss a story.</p></div>
            <footer><p>© The Daily Example. All rights reserved.</p></footer></body></html>""".formatted(head, dateline);
    }

    private static ReadBrief read(String html) {
        var opened = WebArticle.open(html, ADDRESS);
        assertThat(opened).isInstanceOf(Opened.Source.class);
        return BriefReader.read(((Opened.Source) opened).source()).orElseThrow();
    }

    @Test
    void theArticleIsFreedFromWhatSurroundsIt() {
        var brief = read(page("", ""));

        assertThat(brief.title()).isEqualTo("Chips and ports");
        assertThat(brief.text())
                .startsWith("The committee spent")
                .contains(
                        "What to watch next\n\n- Whether U.S. agencies open a formal inquiry.\n- Whether the Commission")
                .doesNotContain("cookies", "Technology", "cat that votes", "newsletter", "rights reserved");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "<meta property='article:published_time' content='2026-05-03T08:00:00+02:00'>##2026-05-03T06:00:00Z",
                "<script type='application/ld+json'>{\"@type\":\"NewsArticle\", \"datePublished\": \"2026-05-03T08:00:00Z\"}</script>##2026-05-03T08:00:00Z",
                "#<p>By A. Writer, <time datetime='2026-05-03'>yesterday</time></p>#2026-05-03T00:00:00Z",
                "#<p class='dateline'>3 May 2026</p>#2026-05-03T00:00:00Z",
                "#<p>Published: 3 May 2026</p>#2026-05-03T00:00:00Z"
            })
    void thePageTellsItsDate(String head, String dateline, String date) {
        assertThat(read(page(head == null ? "" : head, dateline == null ? "" : dateline))
                        .publishedAt())
                .isEqualTo(Instant.parse(date));
    }

    @Test
    void aShortPageIsTakenWhole() {
        assertThat(read("<html><body><div><p>Watch whether Ofcom opens an inquiry.</p></div></body></html>")
                        .text())
                .isEqualTo("Watch whether Ofcom opens an inquiry.");
    }

    @Test
    void deepNestingEnds() {
        assertThat(WebArticle.open("<div>".repeat(200_000) + "word", ADDRESS)).isNotNull();
        assertThat(WebArticle.open("<table><tr><td>".repeat(20_000) + "word", ADDRESS))
                .isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1252, text/plain,",
        "UTF-8, text/plain,",
        "UTF-16, text/plain,",
        "ISO-8859-15, text/plain; charset=iso-8859-15,",
        "windows-1252, text/plain; charset=utf-8,",
        "windows-1251, text/html, <html><meta charset=windows-1251>"
    })
    void charsetsAreToldApart(String charset, String type, String start) {
        var words = charset.equals("windows-1251") ? "Обзор" : "Café – naïve";
        if (charset.startsWith("ISO")) {
            words = "Café naïve";
        }
        var text = (start == null ? "" : start) + words;

        assertThat(Charsets.decode(text.getBytes(Charset.forName(charset)), type))
                .contains(words);
    }

    @ParameterizedTest
    @CsvSource({
        "<p>x</p>, text/html,, HTML",
        "<!doctype html><p>x</p>, application/octet-stream, a.bin, HTML",
        "# x, text/plain, a.md, MARKDOWN",
        "# x, text/markdown,, MARKDOWN",
        "<p>x</p>,, a.htm, HTML",
        "words,, , TEXT"
    })
    void whatAFileIsShowsInItsContentTypeAndName(String content, String type, String name, BriefFormat format) {
        var opened = new BriefFile(content.getBytes(StandardCharsets.UTF_8), type, name).open();

        assertThat(((Opened.Source) opened).source().format()).isEqualTo(format);
    }

    @ParameterizedTest
    @CsvSource({"image/png", "application/json", "application/octet-stream"})
    void whatIsNoTextIsRefused(String type) {
        var opened = new BriefFile(new byte[] {'a', 0, 'b'}, type, "a").open();

        assertThat(((Opened.Unusable) opened).why()).contains("is no text");
    }
}
