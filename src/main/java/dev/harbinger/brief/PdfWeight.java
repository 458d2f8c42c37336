package dev.harbinger.brief;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Weighs the streams of a PDF before a library unpacks them whole in memory. It looks at the bytes alone and trusts no
 * length that the file gives, so that what it passes unpacks to a bounded size however the file refers to it.
 */
final class PdfWeight {
    /** The largest text, font or table of objects, unpacked. */
    static final long MOST = 64L << 20;

    /** Pictures are not drawn, but may be unpacked. */
    private static final long MOST_OF_PICTURE = 256L << 20;

    /** What a byte packed by LZW, or by Deflate within another encoding, may come to. */
    private static final int WORST_RATIO = 1400;

    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);
    private static final int LONGEST_DICTIONARY = 4000;
    private static final Pattern PACKED =
            Pattern.compile("/(?:LZWDecode|LZW|(?:ASCII85|ASCIIHex|RunLength)Decode|A85|AHx|RL)\\b");
    private static final Pattern FLATE = Pattern.compile("/(?:FlateDecode|Fl)\\b");
    private static final Pattern PICTURE = Pattern.compile("/Subtype\\s*/Image\\b");

    private final byte[] content;
    private final Patience patience;
    private final byte[] unpacked = new byte[65_536];

    private PdfWeight(byte[] content, Patience patience) {
        this.content = content;
        this.patience = patience;
    }

    /** Throws {@link Unreadable} if a stream unpacks to more than is safe. */
    static void check(byte[] content, Patience patience) {
        new PdfWeight(content, patience).check();
    }

    private void check() {
        int dictionary = 0;
        for (int at = next(0); at >= 0; at = next(at)) {
            patience.check();
            int start = at + STREAM.length;
            int before = Math.max(dictionary, at - LONGEST_DICTIONARY);
            if (!isEnd(at)) {
                weigh(plainNames(before, at), start);
            }
            dictionary = start;
            at = start;
        }
    }

    private void weigh(String dictionary, int start) {
        var most = PICTURE.matcher(dictionary).find() ? MOST_OF_PICTURE : MOST;
        var packed = PACKED.matcher(dictionary);
        var chained = packed.find()
                && (packed.group().contains("LZW") || FLATE.matcher(dictionary).find());
        if (chained && (long) (end(start) - start) * WORST_RATIO > most || inflated(start, most) > most) {
            throw new Unreadable("unpacks to more than is safe to read");
        }
    }

    /** How much Deflate makes of the bytes behind a stream's two bytes of heading, up to a little over the limit. */
    private long inflated(int start, long most) {
        int data = start;
        while (data < content.length && data < start + 2 && (content[data] == '\r' || content[data] == '\n')) {
            data++;
        }
        int from = Math.min(content.length, data + 2);
        var inflater = new Inflater(true);
        try {
            inflater.setInput(content, from, content.length - from);
            while (!inflater.finished() && inflater.getTotalOut() <= most) {
                patience.check();
                if (inflater.inflate(unpacked) == 0) {
                    break;
                }
            }
        } catch (DataFormatException e) {
            // what came out before counts
        }
        long total = inflater.getBytesWritten();
        inflater.end();
        return total;
    }

    private int end(int start) {
        int next = next(start);
        return next < 0 ? content.length : next;
    }

    private boolean isEnd(int at) {
        return at >= 3 && content[at - 3] == 'e' && content[at - 2] == 'n' && content[at - 1] == 'd';
    }

    /** The dictionary with names that hide behind {@code #xx} made plain. */
    private String plainNames(int from, int to) {
        var raw = new String(content, from, to - from, StandardCharsets.ISO_8859_1);
        return raw.indexOf('#') < 0
                ? raw
                : Pattern.compile("#([0-9A-Fa-f]{2})")
                        .matcher(raw)
                        .replaceAll(match -> java.util.regex.Matcher.quoteReplacement(
                                String.valueOf((char) Integer.parseInt(match.group(1), 16))));
    }

    private int next(int from) {
        outer:
        for (int i = from; i <= content.length - STREAM.length; i++) {
            for (int j = 0; j < STREAM.length; j++) {
                if (content[i + j] != STREAM[j]) {
                    continue outer;
                }
            }
            return i;
        }
        return -1;
    }
}
