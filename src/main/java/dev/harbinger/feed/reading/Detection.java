package dev.harbinger.feed.reading;

import java.nio.charset.Charset;
import org.mozilla.universalchardet.UniversalDetector;

/** Guesses the charset of bytes of which nobody says anything true, by the frequency of letters (universalchardet). */
final class Detection {
    private static final int ENOUGH = 200_000;

    private Detection() {}

    /** The charset that the words look like, markup left out; null if they are too few to tell. */
    static Charset charset(byte[] content) {
        var words = words(content);
        var detector = new UniversalDetector();
        detector.handleData(words, 0, words.length);
        detector.dataEnd();
        var name = detector.getDetectedCharset();
        return name == null ? null : CharsetNames.charset(name);
    }

    private static byte[] words(byte[] content) {
        int length = 0;
        var words = new byte[Math.min(content.length, ENOUGH)];
        var inTag = false;
        for (int i = 0; i < content.length && length < words.length; i++) {
            inTag = content[i] == '<' || inTag && content[i] != '>';
            if (!inTag) {
                words[length++] = content[i];
            }
        }
        return java.util.Arrays.copyOf(words, length);
    }
}
