package dev.harbinger.feed.reading;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Knows UTF-16 and UTF-32 by their marks or, without one, by where the zero bytes of the first letters stand. */
final class WideMark {
    private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
    private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
    private static final int LOOKED_AT = 64;

    private WideMark() {}

    /** The charset; null if it is none of these. */
    static Charset of(byte[] content) {
        if (content.length < 4) {
            return null;
        }
        int first = at(content, 0) << 24 | at(content, 1) << 16 | at(content, 2) << 8 | at(content, 3);
        if (first == 0x0000FEFF) {
            return UTF_32BE;
        }
        if (first == 0xFFFE0000) {
            return UTF_32LE;
        }
        if (first >>> 16 == 0xFEFF) {
            return StandardCharsets.UTF_16BE;
        }
        return first >>> 16 == 0xFFFE ? StandardCharsets.UTF_16LE : unmarked(content);
    }

    private static Charset unmarked(byte[] content) {
        var zeros = new int[4];
        int end = Math.min(LOOKED_AT, content.length) / 4 * 4;
        for (int i = 0; i < end; i++) {
            if (content[i] == 0) {
                zeros[i % 4]++;
            }
        }
        int all = end / 4;
        if (zeros[0] == all && zeros[1] == all) {
            return UTF_32BE;
        }
        if (zeros[2] == all && zeros[3] == all) {
            return UTF_32LE;
        }
        int most = all * 2 * 3 / 4;
        if (zeros[0] + zeros[2] > most && zeros[1] + zeros[3] == 0) {
            return StandardCharsets.UTF_16BE;
        }
        return zeros[1] + zeros[3] > most && zeros[0] + zeros[2] == 0 ? StandardCharsets.UTF_16LE : null;
    }

    private static int at(byte[] content, int index) {
        return content[index] & 0xff;
    }
}
