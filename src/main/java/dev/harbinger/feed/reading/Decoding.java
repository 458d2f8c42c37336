package dev.harbinger.feed.reading;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Makes text of bytes. A byte order mark decides, then zero bytes where UTF-16 and UTF-32 have them; what is valid UTF-8
 * beyond ASCII is UTF-8, whatever anybody says; then the header's charset, the declaration's, and what the letters look
 * like. Bytes that fit none of it are read one by one, so that one wrong byte spoils one letter.
 */
final class Decoding {
    private static final int HEAD = 1024;
    private static final char UNREADABLE = '\ufffd';
    private static final Pattern PARAMETER = Pattern.compile("(?i)charset\\s*=\\s*[\"']?\\s*([\\w.:+-]{2,40})");
    private static final Pattern DECLARATION =
            Pattern.compile("(?i)<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']?\\s*([\\w.:+-]{2,40})");

    private Decoding() {}

    /**
     * The text without a byte order mark.
     *
     * @param contentType as the server said; null if it did not
     */
    static String text(byte[] content, String contentType) {
        var wide = WideMark.of(content);
        if (wide != null) {
            return unmarked(new String(content, wide));
        }
        var utf8 = utf8(content);
        if (utf8 != null) {
            return unmarked(sevenBit(utf8, content, contentType));
        }
        var declared = Stream.of(named(PARAMETER, contentType == null ? "" : contentType), declared(content))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return unmarked(eightBit(content, declared));
    }

    /** UTF-8, unless escapes make more of it, as those of ISO-2022-JP do. */
    private static String sevenBit(String utf8, byte[] content, String contentType) {
        if (utf8.indexOf('\u001b') < 0) {
            return utf8;
        }
        return Stream.of(named(PARAMETER, contentType == null ? "" : contentType), declared(content))
                .filter(charset -> charset != null && charset.name().startsWith("ISO-2022"))
                .findFirst()
                .map(charset -> new String(content, charset))
                .orElse(utf8);
    }

    private static String eightBit(byte[] content, List<Charset> declared) {
        var mixed = MixedText.read(content);
        if (mixed != null) {
            return mixed;
        }
        var fitting = declared.stream()
                .filter(charset -> !isWide(charset) && !charset.equals(StandardCharsets.UTF_8))
                .filter(charset -> strict(content, charset) != null)
                .toList();
        if (fitting.size() == 1 && !fitting.get(0).equals(CharsetNames.WINDOWS)) {
            return new String(content, fitting.get(0));
        }
        var detected = Detection.charset(content);
        if (fitting.isEmpty()) {
            return new String(content, detected == null ? CharsetNames.WINDOWS : detected);
        }
        return new String(content, fitting.size() > 1 && fitting.contains(detected) ? detected : fitting.get(0));
    }

    private static boolean isWide(Charset charset) {
        return charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32");
    }

    /** Null if it is no UTF-8. Nearly all is, so that only where something could not be read it is read again strictly. */
    private static String utf8(byte[] content) {
        var read = new String(content, StandardCharsets.UTF_8);
        return read.indexOf(UNREADABLE) < 0 ? read : strict(content, StandardCharsets.UTF_8);
    }

    private static String strict(byte[] content, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(
                            charset.equals(CharsetNames.WINDOWS) ? CodingErrorAction.REPLACE : CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static Charset declared(byte[] content) {
        var head = new String(content, 0, Math.min(content.length, HEAD), StandardCharsets.ISO_8859_1);
        if (head.startsWith("Lo\u00a7\u0094")) {
            head = new String(content, 0, Math.min(content.length, HEAD), CharsetNames.EBCDIC);
            var named = named(DECLARATION, head);
            return named == null ? CharsetNames.EBCDIC : named;
        }
        return named(DECLARATION, head);
    }

    private static Charset named(Pattern pattern, String words) {
        var named = pattern.matcher(words);
        return named.find() ? CharsetNames.charset(named.group(1)) : null;
    }

    private static String unmarked(String text) {
        int start = 0;
        while (start < text.length() && text.charAt(start) == '\ufeff') {
            start++;
        }
        return text.substring(start);
    }
}
