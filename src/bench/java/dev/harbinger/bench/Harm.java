package dev.harbinger.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

/** What a hostile feed of a {@link FeedWorld} does to those who poll it. */
enum Harm {
    /** It takes the request and says nothing. */
    SILENT,
    /** It promises much and sends a byte a second. */
    DRIP,
    /** It redirects to itself. */
    LOOP,
    /** It unpacks to a hundred megabytes. */
    BOMB,
    /** It nests elements by the hundred thousand. */
    TOWER;

    private static final byte[] BOMB_ANSWER = answer("Content-Encoding: gzip\r\n", zipped(100 << 20));
    private static final byte[] TOWER_ANSWER =
            answer("", ("<rss>" + "<a>".repeat(100_000)).getBytes(StandardCharsets.US_ASCII));

    static Harm of(int feed) {
        return values()[feed % values().length];
    }

    static byte[] loop(int feed) {
        return ("HTTP/1.1 302 Found\r\nLocation: /" + feed + "\r\nContent-Length: 0\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    static byte[] bomb() {
        return BOMB_ANSWER;
    }

    static byte[] tower() {
        return TOWER_ANSWER;
    }

    private static byte[] answer(String header, byte[] body) {
        var out = new ByteArrayOutputStream();
        var head = "HTTP/1.1 200 OK\r\n" + header + "Content-Length: " + body.length + "\r\n\r\n";
        out.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(body);
        return out.toByteArray();
    }

    private static byte[] zipped(int size) {
        var out = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(out)) {
            var blanks = new byte[1 << 16];
            for (int written = 0; written < size; written += blanks.length) {
                zip.write(blanks);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
