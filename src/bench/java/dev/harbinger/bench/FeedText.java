package dev.harbinger.bench;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Random;

/** What the feeds of a {@link FeedWorld} say: some entries of made-up news, twenty unless {@code -Dentries} says otherwise, with an ETag. For one thread. */
final class FeedText {
    static final int ENTRIES = Integer.getInteger("entries", 20);
    private static final String[] WORDS =
            ("agency inquiry opens board tariff minister export rule court fine merger port grain chip strike ballot budget"
                            + " treaty cable audit licence refinery rail union vaccine reactor loan patent border drone satellite")
                    .split(" ");
    private static final DateTimeFormatter RFC_1123 = DateTimeFormatter.RFC_1123_DATE_TIME.withZone(ZoneOffset.UTC);

    /** An answer as it goes over the wire. */
    record Answer(byte[] bytes, boolean isSame) {}

    /** Asks to be left alone for an hour. */
    static final Answer LATER = new Answer(
            "HTTP/1.1 429 Too Many Requests\r\nRetry-After: 3600\r\nContent-Length: 0\r\n\r\n"
                    .getBytes(StandardCharsets.ISO_8859_1),
            false);

    private final int[] versions;
    private final Random chance = new Random(1);
    private final Instant base = Instant.now().minusSeconds(86_400);
    private volatile double share;

    FeedText(int feeds) {
        versions = new int[feeds];
    }

    void changing(double newShare) {
        share = newShare;
    }

    Answer answer(int feed, String request) {
        if (chance.nextDouble() < share) {
            versions[feed]++;
        }
        var etag = "\"" + feed + "-" + versions[feed] + "\"";
        if (request.contains("If-None-Match: " + etag)) {
            var head = "HTTP/1.1 304 Not Modified\r\nETag: " + etag + "\r\n\r\n";
            return new Answer(head.getBytes(StandardCharsets.ISO_8859_1), true);
        }
        var body = document(feed).getBytes(StandardCharsets.UTF_8);
        var head = "HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\nETag: " + etag + "\r\nContent-Length: "
                + body.length + "\r\n\r\n";
        var start = head.getBytes(StandardCharsets.ISO_8859_1);
        var all = new byte[start.length + body.length];
        System.arraycopy(start, 0, all, 0, start.length);
        System.arraycopy(body, 0, all, start.length, body.length);
        return new Answer(all, false);
    }

    private String document(int feed) {
        var rss = new StringBuilder(
                        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\"><channel><title>Source ")
                .append(feed)
                .append("</title><link>http://source-")
                .append(feed)
                .append(".example/</link><description>Made up</description>");
        int newest = ENTRIES + versions[feed];
        for (int entry = newest; entry > newest - ENTRIES; entry--) {
            item(rss, feed, entry);
        }
        return rss.append("</channel></rss>").toString();
    }

    private void item(StringBuilder rss, int feed, int entry) {
        var words = new Random(feed * 1_000_003L + entry);
        rss.append("<item><title>");
        words(rss, words, 10);
        rss.append("</title><link>http://source-")
                .append(feed)
                .append(".example/")
                .append(entry);
        rss.append("</link><guid isPermaLink=\"false\">")
                .append(feed)
                .append('-')
                .append(entry);
        rss.append("</guid><pubDate>").append(RFC_1123.format(base.plusSeconds(entry * 60L)));
        rss.append("</pubDate><description>&lt;p&gt;");
        words(rss, words, 90);
        rss.append("&lt;/p&gt;</description></item>");
    }

    private static void words(StringBuilder out, Random words, int count) {
        for (int i = 0; i < count; i++) {
            out.append(i == 0 ? "" : " ").append(WORDS[words.nextInt(WORDS.length)]);
            out.append(words.nextInt(4) == 0 ? Integer.toString(words.nextInt(5000), 36) : "");
        }
    }
}
