package dev.harbinger.feed.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedParserTest {
    private static final URI BASE = URI.create("https://news.example/feeds/all.xml");
    private static final String ITEM =
            "<item><title>Commerce &amp; co</title><link>/a</link><guid>g1</guid><description>&lt;p&gt;Hello&lt;/p&gt;</description><pubDate>Tue, 24 Nov 2026 08:00:00 GMT</pubDate></item>";

    private static ParsedFeed parse(String text) {
        return FeedParser.parse(text.getBytes(StandardCharsets.UTF_8), null, BASE);
    }

    private static ParsedFeed.Entries entries(String text) {
        return (ParsedFeed.Entries) parse(text);
    }

    private static String rss(String version, String items) {
        return "<rss version=\"" + version
                + "\"><channel><title>News</title><link>https://news.example/</link><description>d</description>"
                + items + "</channel></rss>";
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.91", "0.92", "2.0"})
    void rssIsRead(String version) {
        assertThat(entries(rss(version, ITEM)).entries()).hasSize(1);
    }

    @Test
    void fieldsArePlainTextAndLinksAbsolute() {
        var entry = entries(rss("2.0", ITEM)).entries().get(0);

        assertThat(entry.title()).isEqualTo("Commerce & co");
        assertThat(entry.link()).isEqualTo("https://news.example/a");
        assertThat(entry.summary()).isEqualTo("Hello");
        assertThat(entry.publishedAt()).isEqualTo(Instant.parse("2026-11-24T08:00:00Z"));
    }

    @Test
    void rdfIsRead() {
        var rdf = """
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
                <channel rdf:about="https://news.example/"><title>News</title><link>https://news.example/</link><description>d</description></channel>
                <item rdf:about="https://news.example/1"><title>One</title><link>https://news.example/1</link></item></rdf:RDF>""";

        assertThat(entries(rdf).entries()).extracting(ParsedEntry::title).containsExactly("One");
    }

    @Test
    void atomIsRead() {
        var atom = """
                <feed xmlns="http://www.w3.org/2005/Atom"><title>News</title><id>urn:n</id><updated>2026-11-24T08:00:00Z</updated>
                <entry><id>urn:1</id><title type="html">A &lt;b&gt;bold&lt;/b&gt; move</title><link href="https://news.example/1"/><updated>2026-11-24T08:00:00Z</updated><summary>S</summary></entry></feed>""";

        assertThat(entries(atom).entries()).extracting(ParsedEntry::title).containsExactly("A bold move");
    }

    @Test
    void jsonFeedIsRead() {
        var json =
                "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"News\",\"items\":[{\"id\":\"1\",\"url\":\"https://news.example/1\",\"title\":\"One\",\"content_html\":\"<p>Body</p>\",\"date_published\":\"2026-11-24T08:00:00Z\"},7]}";

        assertThat(entries(json).entries()).extracting(ParsedEntry::summary).containsExactly("Body");
    }

    @Test
    void anEntityOfADoctypeLeadsNowhere() {
        var bomb =
                "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;\"><!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                        + rss("2.0", "<item><title>x&x;&b;</title><guid>1</guid></item>");

        var parsed = parse(bomb);

        assertThat(parsed.toString()).doesNotContain("root:").doesNotContain("aaaaaaaaaa");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<rss version=\"2.0\"><channel><title>News</title><item><title>One & two</title><guid>1</guid></item>",
                "  \n<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>News</title><item><title>One</title><guid>1</guid></item></channel></rss> trailing"
            })
    void brokenFeedsAreMended(String text) {
        assertThat(entries(text).entries()).hasSize(1);
    }

    @Test
    void aPageNamesItsFeeds() {
        var page = "<html><head><link rel=\"alternate\" type=\"application/rss+xml\" href=\"/rss\"></head></html>";

        assertThat(parse(page))
                .asInstanceOf(type(ParsedFeed.Page.class))
                .extracting(found -> found.feeds().get(0))
                .isEqualTo("https://news.example/rss");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "   ", "plain words", "{\"a\":1}", "{broken", "<svg></svg>", "<html><body>Hi</body></html>"})
    void whatIsNoFeedSaysWhatItIs(String text) {
        assertThat(parse(text))
                .asInstanceOf(type(ParsedFeed.Other.class))
                .extracting(ParsedFeed.Other::what)
                .asString()
                .isNotBlank();
    }
}
