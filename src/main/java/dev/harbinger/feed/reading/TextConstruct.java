package dev.harbinger.feed.reading;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;

/**
 * A text of a feed with what it says about its form: {@code type} and {@code mode} as Atom 0.3 and 1.0 have them (RFC
 * 4287, section 3.1), nothing at all as RSS has it.
 */
final class TextConstruct {
    private static final Set<String> HTML =
            Set.of("html", "text/html", "xhtml", "application/xhtml+xml", "application/xhtml", "text/x-html");
    private static final Set<String> TEXT = Set.of("text", "text/plain", "plain");

    private TextConstruct() {}

    /** Its words, plain; empty if it has none or they are no text. */
    static String plain(FeedElement element) {
        var type = type(element);
        if (isBase64(element, type)) {
            return decoded(element.text());
        }
        if (element.hasChildren()) {
            return PlainText.ofHtml(element.markup());
        }
        if (HTML.contains(type) || element.name().equals("content:encoded")) {
            return PlainText.ofHtml(element.text());
        }
        if (TEXT.contains(type)) {
            return PlainText.clean(element.text());
        }
        return element.name().startsWith("atom:")
                ? PlainText.literal(element.text())
                : PlainText.guessed(element.text());
    }

    private static String type(FeedElement element) {
        var type = element.attribute("type").toLowerCase(Locale.ROOT);
        var parameters = type.indexOf(';');
        return parameters < 0 ? type : type.substring(0, parameters).strip();
    }

    private static boolean isBase64(FeedElement element, String type) {
        if (element.attribute("mode").equalsIgnoreCase("base64")) {
            return true;
        }
        return element.attribute("mode").isEmpty()
                && type.contains("/")
                && !HTML.contains(type)
                && !type.startsWith("text/")
                && !type.endsWith("xml")
                && !element.hasChildren();
    }

    private static String decoded(String base64) {
        try {
            var bytes = Base64.getMimeDecoder().decode(base64.strip());
            var words = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return PlainText.guessed(words.toString());
        } catch (CharacterCodingException e) {
            return "";
        } catch (IllegalArgumentException e) {
            return PlainText.guessed(base64);
        }
    }
}
