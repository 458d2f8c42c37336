package dev.harbinger.brief;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Decodes text of which nobody may have said the charset: by its byte order mark, the type it was sent with, the meta
 * element of a page, else as UTF-8 if it is that, else as windows-1252.
 */
final class Charsets {
    private static final Pattern NAMED = Pattern.compile("(?i)charset\\s*=\\s*[\"']?\\s*([\\w.:+-]{2,40})");
    private static final Pattern META =
            Pattern.compile("(?i)<meta[^>]{0,200}?" + NAMED.pattern().substring(4));
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int HEAD = 4096;

    private Charsets() {}

    static String decode(byte[] content, String contentType) {
        var charset = mark(content)
                .or(() -> named(NAMED, contentType == null ? "" : contentType))
                .or(() -> named(META, head(content)))
                .filter(found -> !found.equals(StandardCharsets.UTF_8) || isUtf8(content))
                .orElseGet(() -> isUtf8(content) ? StandardCharsets.UTF_8 : WINDOWS);
        return new String(content, charset);
    }

    /** Whether there are zero bytes in it, without a mark of UTF-16. */
    static boolean isBinary(byte[] content) {
        for (int i = 0; i < Math.min(content.length, HEAD); i++) {
            if (content[i] == 0) {
                return mark(content).isEmpty();
            }
        }
        return false;
    }

    private static Optional<Charset> mark(byte[] b) {
        if (b.length >= 3 && (b[0] & 0xff) == 0xEF && (b[1] & 0xff) == 0xBB && (b[2] & 0xff) == 0xBF) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        var first = b.length < 2 ? 0 : (b[0] & 0xff) << 8 | b[1] & 0xff;
        return first == 0xFEFF || first == 0xFFFE ? Optional.of(StandardCharsets.UTF_16) : Optional.empty();
    }

    /** The charset that is named, read as browsers do: what says Latin 1 is windows-1252. */
    private static Optional<Charset> named(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        if (!matcher.find()) {
            return Optional.empty();
        }
        try {
            var charset = Charset.forName(matcher.group(1));
            var latin = charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(StandardCharsets.US_ASCII);
            return Optional.of(latin ? WINDOWS : charset);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String head(byte[] content) {
        return new String(content, 0, Math.min(content.length, HEAD), StandardCharsets.ISO_8859_1);
    }

    private static boolean isUtf8(byte[] content) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
