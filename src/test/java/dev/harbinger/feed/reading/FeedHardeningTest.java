package dev.harbinger.feed.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What documents may not do to the reader: the numbers are those of the list of hostile inputs. */
class FeedHardeningTest {
    private static final URI ADDRESS = CorpusCase.ADDRESS;
    private static final Duration SECOND = Duration.ofSeconds(1);

    private static ParsedFeed parse(String text) {
        return FeedParser.parse(text.getBytes(StandardCharsets.UTF_8), null, ADDRESS);
    }

    private static ParsedFeed.Entries entries(String text) {
        return (ParsedFeed.Entries) parse(text);
    }

    private static String rss(String inside) {
        return "<rss version=\"2.0\"><channel><title>Wire</title><link>https://news.example/</link><description>d</description>"
                + inside + "</channel></rss>";
    }

    private static String doctype(String definitions) {
        return "<?xml version=\"1.0\"?><!DOCTYPE rss [" + definitions + "]>";
    }

    /** Processor time, so that a busy machine does not matter. */
    private static void takesUnderASecond(String document) {
        parse(rss("<item><title>Warm</title></item>"));
        var processor = ManagementFactory.getThreadMXBean();
        var start = processor.getCurrentThreadCpuTime();

        parse(document);

        assertThat(Duration.ofNanos(processor.getCurrentThreadCpuTime() - start))
                .isLessThan(SECOND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16BE", "UTF-16LE", "UTF-32BE", "windows-1251", "koi8-r"})
    void h18_noEncodingMakesMojibake(String charset) throws IOException {
        var words = "Министерство открыло расследование против крупной компании";
        var document = rss("<item><title>" + words + "</title></item>").getBytes(charset);

        var feed = (ParsedFeed.Entries) FeedParser.parse(document, null, ADDRESS);

        assertThat(feed.entries()).extracting(ParsedEntry::title).containsExactly(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<item><title>A\u0007 & B</title></item>",
                "<item><title>A&unheardof; &nbsp;& B</title></item>",
                "<item><title>A & B</title></item><item><title>C"
            })
    void h18_brokenDocumentsGiveTheirEntries(String items) {
        assertThat(entries("<rss version=\"2.0\"><channel><title>Wire</title>" + items)
                        .entries())
                .first()
                .satisfies(entry -> assertThat(entry.title()).startsWith("A").endsWith("& B"));
    }

    @Test
    void h18_whatCannotBeReadSaysSo() {
        var noise = new byte[2000];
        new java.util.Random(7).nextBytes(noise);

        assertThat(FeedParser.parse(noise, "application/rss+xml", ADDRESS)).isInstanceOf(ParsedFeed.Other.class);
    }

    @Test
    void h32_noEntityReachesAFileOrTheNetwork(@TempDir Path folder) throws IOException {
        var secret = Files.writeString(folder.resolve("secret"), "the-secret");
        var asked = new AtomicInteger();
        var canary = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        canary.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        canary.start();
        var http = "http://127.0.0.1:" + canary.getAddress().getPort() + "/x";
        try {
            var item = rss("<item><title>a&x;b</title><guid>1</guid></item>");
            var feeds = Stream.of(
                            doctype("<!ENTITY x SYSTEM \"" + secret.toUri() + "\">") + item,
                            doctype("<!ENTITY x SYSTEM \"" + http + "\">") + item,
                            doctype("<!ENTITY % p SYSTEM \"" + http + "\"> %p;") + item,
                            doctype("<!ENTITY % p \"<!ENTITY x SYSTEM '" + http + "'>\"> %p;") + item,
                            "<!DOCTYPE rss SYSTEM \"" + http + "\">" + item,
                            "<!DOCTYPE rss PUBLIC \"-//x\" \"" + http + "\">" + item.replace("&x;", "& x"),
                            "<?xml version=\"1.0\"?>\n<rss><!DOCTYPE rss [<!ENTITY x SYSTEM \"" + http + "\">]>" + item,
                            rss("<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"" + http + "\"/>"
                                    + "<item><title>t</title></item>"))
                    .map(FeedHardeningTest::parse)
                    .toList();

            assertThat(feeds).noneMatch(feed -> feed.toString().contains("the-secret"));
            assertThat(feeds).hasOnlyElementsOfType(ParsedFeed.Entries.class);
            assertThat(asked).hasValue(0);
        } finally {
            canary.stop(0);
        }
    }

    @Test
    void h33_aBillionLaughsAreNotLaughed() {
        var laughs = new StringBuilder("<!ENTITY l0 \"lol\">");
        for (int i = 1; i < 12; i++) {
            laughs.append("<!ENTITY l")
                    .append(i)
                    .append(" \"")
                    .append(("&l" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        var document = doctype(laughs.toString()) + rss("<item><title>&l11;</title><guid>1</guid></item>");

        takesUnderASecond(document);
        assertThat(entries(document).entries()).hasSize(1);
        assertThat(parse(document).toString()).hasSizeLessThan(2000);
    }

    @Test
    void h33_manyLaughsOfOneKindAreBounded() {
        var document = doctype("<!ENTITY a \"" + "a".repeat(100) + "\">")
                + rss("<item><guid>1</guid><title>" + "&a;".repeat(1_000_000) + "</title></item>");

        takesUnderASecond(document);
    }

    static Stream<String> towers() {
        return Stream.of(
                rss("<item><title>t</title><description>" + "<a>".repeat(100_000) + "</description></item>"),
                rss("<item><title>" + "<a>".repeat(100_000) + "</a>".repeat(100_000) + "</title></item>"),
                "<a>".repeat(1_000_000) + rss("<item><title>t</title></item>"),
                "<rss>" + "<channel>".repeat(100_000),
                rss("<item>" + "<item><title>t".repeat(50_000)),
                rss("<item a='1' " + attributes("b%d='x' ", 100_000) + "><title>t</title></item>"),
                rss("<item " + attributes("xmlns:n%d='urn:%1$d' ", 20_000) + "><title>t</title></item>"),
                rss(namespaces(10_000) + "<title>t</title>"),
                "<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry><title type=\"xhtml\">" + "<div>".repeat(4000) + "x"
                        + "</div>".repeat(4000) + "</title></entry></feed>",
                rss("<item><title>t</title><description><![CDATA[" + "<a>".repeat(60_000) + "]]></description></item>"),
                rss("<item><title>t</title><description><![CDATA[" + "<table><b>".repeat(20_000)
                        + "]]></description></item>"),
                rss("<item><title>t</title><description>" + "&amp;".repeat(500_000) + "</description></item>"),
                rss("<item><title>" + "&x;".repeat(300_000) + "</title></item>"),
                rss("<item><title>t</title></item>" + "</b>".repeat(300_000)),
                rss("<item><pubDate>" + "1 ".repeat(300_000) + "</pubDate></item>"),
                "{\"items\":" + "[".repeat(1_000_000));
    }

    private static String attributes(String form, int count) {
        var attributes = new StringBuilder();
        for (int i = 0; i < count; i++) {
            attributes.append(String.format(form, i));
        }
        return attributes.toString();
    }

    private static String namespaces(int deep) {
        var nested = new StringBuilder();
        for (int i = 0; i < deep; i++) {
            nested.append("<item xmlns:n").append(i).append("='urn:").append(i).append("'>");
        }
        return nested.toString();
    }

    @ParameterizedTest
    @MethodSource("towers")
    void h34_towersOfMarkupFallInUnderASecond(String document) {
        takesUnderASecond(document);
    }

    @Test
    void h36_aHundredThousandEntriesAreCappedAndItIsSaid() {
        var feed = entries(rss("<item><title>t</title></item>".repeat(100_000)));

        assertThat(feed.entries()).hasSize(1000);
        assertThat(feed.cut()).isEqualTo("Of its 100000 entries the first 1000 were read.");
    }

    @Test
    void h36_hugeTitlesAndLinksAreCappedAndItIsSaid() {
        var feed = entries(rss("<item><title>" + "t".repeat(20_000_000) + "</title><link>https://news.example/"
                + "l".repeat(1_000_000) + "</link><guid>" + "g".repeat(1_000_000) + "</guid></item>"));

        var entry = feed.entries().get(0);
        assertThat(entry.title()).hasSize(501).endsWith("…");
        assertThat(entry.link()).isNull();
        assertThat(entry.guid()).hasSize(64);
        assertThat(feed.cut()).isEqualTo("Titles or addresses too long to be kept were cut.");
    }

    /** JDK 24 and later refuse such feeds by their new limits on the size of entities. */
    @Test
    void anHonestFeedOfFiveMegabytesIsRead() {
        var words = "The court &amp; the ministry said &quot;no&quot; on Monday. ".repeat(90);
        var items = new StringBuilder();
        for (int i = 0; i < 1000; i++) {
            items.append("<item><title>Entry ")
                    .append(i)
                    .append(" &lt;b&gt;x&lt;/b&gt; &#8212; y</title><link>https://news.example/")
                    .append(i)
                    .append("?a=1&amp;b=2</link><guid>")
                    .append(i)
                    .append("</guid>")
                    .append("<pubDate>Tue, 24 Nov 2026 08:00:00 GMT</pubDate><description>")
                    .append(words)
                    .append("</description></item>");
        }
        var document = rss(items.toString());

        assertThat(document).hasSizeGreaterThan(5_000_000);
        assertThat(entries(document).entries()).hasSize(1000);
        assertThat(entries("<!DOCTYPE rss>" + document).entries()).hasSize(1000);
        assertThat(entries(document.replace("</rss>", "")).entries()).hasSize(1000);
    }
}
