package dev.harbinger.feed.reading;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Reads UTF-8 into which bytes of windows-1252 have strayed, as when an editor pastes quotes into a feed. */
final class MixedText {
    private MixedText() {}

    /** The text, every stray byte read as windows-1252; null if it is not UTF-8 in the main. */
    static String read(byte[] content) {
        var in = ByteBuffer.wrap(content);
        var out = CharBuffer.allocate(content.length + 1);
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        int strays = 0;
        var result = decoder.decode(in, out, true);
        while (result.isError() || in.hasRemaining()) {
            for (int i = 0; i < Math.max(1, result.isError() ? result.length() : 1) && in.hasRemaining(); i++) {
                out.put(new String(new byte[] {in.get()}, CharsetNames.WINDOWS));
                strays++;
            }
            decoder.reset();
            result = decoder.decode(in, out, true);
        }
        out.flip();
        return letters(content) > strays ? out.toString() : null;
    }

    /** How many letters beyond ASCII are whole in UTF-8. */
    private static int letters(byte[] content) {
        int letters = 0;
        for (int i = 0; i < content.length; i++) {
            int length = length(content[i] & 0xff);
            int end = i + length;
            var whole = length > 1 && end <= content.length;
            for (int j = i + 1; whole && j < end; j++) {
                whole = (content[j] & 0xc0) == 0x80;
            }
            if (whole) {
                letters++;
                i = end - 1;
            }
        }
        return letters;
    }

    private static int length(int lead) {
        return lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xf0 && lead < 0xf5 ? 4 : 1;
    }
}
