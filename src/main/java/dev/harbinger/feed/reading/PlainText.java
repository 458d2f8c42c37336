package dev.harbinger.feed.reading;

import dev.harbinger.common.Beginning;
import java.nio.charset.Charset;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;
import org.jsoup.parser.Tag;

/** Makes plain text of what feeds carry as HTML, or as text that is really HTML. */
final class PlainText {
    private static final int LONGEST_MARKUP = 200_000;
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Pattern TAG =
            Pattern.compile("<(/?)([a-zA-Z][a-zA-Z0-9]*)(?:[\\s/][^<>]*)?>|<!--|<!\\[CDATA\\[");
    private static final Pattern ENTITY =
            Pattern.compile("&(?:#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|([a-zA-Z][a-zA-Z0-9]{1,30}));");

    private PlainText() {}

    /** The words of a piece of HTML; empty for null. */
    static String ofHtml(String html) {
        if (html == null || html.isBlank()) {
            return "";
        }
        var cut = html.length() > LONGEST_MARKUP ? html.substring(0, LONGEST_MARKUP) : html;
        var words = cut.indexOf('<') < 0 ? cut : HtmlText.of(unwrapped(cut));
        return clean(words.indexOf('&') < 0 ? words : Parser.unescapeEntities(words, false));
    }

    /** The words of something that may be HTML or plain text, which many feeds do not say. */
    static String guessed(String words) {
        return words == null ? "" : looksLikeHtml(words) ? ofHtml(words) : clean(words);
    }

    /** The same where plain text is the rule: it counts as HTML only if it says so beyond doubt. */
    static String literal(String words) {
        return hasMarkup(words) ? ofHtml(words) : clean(words);
    }

    /** At most so many characters, none cut in half, with an ellipsis for the rest. */
    static String cut(String words, int most) {
        return words.length() <= most ? words : Beginning.of(words, most).strip() + "…";
    }

    private static boolean looksLikeHtml(String words) {
        if (words.indexOf('&') < 0 && words.indexOf('<') < 0) {
            return false;
        }
        var tags = TAG.matcher(words);
        while (tags.find()) {
            if (tags.group(2) == null || Tag.isKnownTag(tags.group(2).toLowerCase(java.util.Locale.ROOT))) {
                return true;
            }
        }
        return ENTITY.matcher(words)
                .results()
                .anyMatch(entity -> entity.group(1) == null || Entities.isNamedEntity(entity.group(1)));
    }

    private static boolean hasMarkup(String words) {
        return words.indexOf('<') >= 0
                && TAG.matcher(words)
                        .results()
                        .anyMatch(tag -> tag.group(2) != null
                                && (!tag.group(1).isEmpty() || tag.group(2).matches("(?i)br|img|p|hr"))
                                && Tag.isKnownTag(tag.group(2).toLowerCase(java.util.Locale.ROOT)));
    }

    /** Content of a section that was marked as character data twice. */
    private static String unwrapped(String html) {
        return html.contains("<![CDATA[") ? html.replace("<![CDATA[", "").replace("]]>", "") : html;
    }

    /** Blanks become single, control characters go; those of the C1 range are Windows letters in disguise. */
    static String clean(String words) {
        var clean = new StringBuilder(words.length());
        var blank = false;
        for (int i = 0; i < words.length(); i++) {
            int plain = plain(words, i);
            if (plain > i) {
                clean.append(blank && clean.length() > 0 ? " " : "").append(words, i, plain);
                blank = false;
                i = plain - 1;
                continue;
            }
            char letter = words.charAt(i);
            if (letter <= ' ' || letter == '\u00a0' || letter == '\u2028' || Character.isWhitespace(letter)) {
                blank = blank || letter == '\u00a0' || Character.isWhitespace(letter);
                continue;
            }
            if (blank && clean.length() > 0) {
                clean.append(' ');
            }
            blank = false;
            clean.append(letter >= '\u007f' && letter <= '\u009f' ? windows(letter) : letter);
        }
        return clean.toString();
    }

    /** Where letters and marks of ASCII end that begin here, most of what there is. */
    private static int plain(String words, int from) {
        int end = from;
        while (end < words.length() && words.charAt(end) > ' ' && words.charAt(end) < '\u007f') {
            end++;
        }
        return end;
    }

    private static String windows(char letter) {
        var read = new String(new byte[] {(byte) letter}, WINDOWS);
        return Character.isISOControl(read.charAt(0)) || read.charAt(0) == '\ufffd' ? "" : read;
    }
}
