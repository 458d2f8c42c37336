package dev.harbinger.feed.reading;

import java.util.Locale;
import java.util.Set;

/**
 * Takes the tags out of HTML in one pass, however it is nested or broken: what a lenient parser builds of hostile markup
 * can take a thousand times as long. Blocks are parted by a blank; scripts, styles and comments are no words.
 */
final class HtmlText {
    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i",
            "ins", "kbd", "mark", "nobr", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time",
            "tt", "u", "var", "wbr");
    private static final Set<String> SILENT = Set.of("script", "style", "noembed", "template");

    private final String html;
    private final StringBuilder words;
    private boolean quotes = true;

    private HtmlText(String html) {
        this.html = html;
        words = new StringBuilder(html.length());
    }

    /** The text between the tags, its entities as they stand. */
    static String of(String html) {
        return new HtmlText(html).text();
    }

    private String text() {
        int at = 0;
        while (at < html.length()) {
            int tag = html.indexOf('<', at);
            words.append(html, at, tag < 0 ? html.length() : tag);
            at = tag < 0 ? html.length() : behind(tag);
        }
        return words.toString();
    }

    /** Where it goes on behind what begins with a less-than sign. */
    private int behind(int tag) {
        if (html.startsWith("<!--", tag)) {
            return orEnd(html.indexOf("-->", tag + 4), 3);
        }
        char next = tag + 1 < html.length() ? html.charAt(tag + 1) : ' ';
        if ("/!?".indexOf(next) < 0 && !(next >= 'a' && next <= 'z' || next >= 'A' && next <= 'Z')) {
            words.append('<');
            return tag + 1;
        }
        var name = name(next == '/' ? tag + 2 : tag + 1);
        if (!INLINE.contains(name)) {
            words.append(' ');
        }
        int end = orEnd(end(tag), 1);
        return next != '/' && SILENT.contains(name) ? orEnd(html.indexOf("</" + name, end), 0) : end;
    }

    private int orEnd(int found, int length) {
        return found < 0 ? html.length() : found + length;
    }

    private String name(int from) {
        int end = from;
        while (end < html.length() && end - from < 20 && Character.isLetterOrDigit(html.charAt(end))) {
            end++;
        }
        return html.substring(from, end).toLowerCase(Locale.ROOT);
    }

    /** Where a tag ends; what stands in quotes does not end it, unless a quote is never closed. */
    private int end(int tag) {
        for (int i = tag; i < html.length(); i++) {
            char letter = html.charAt(i);
            if (letter == '>') {
                return i;
            }
            if (quotes && letter == '=' && i + 1 < html.length() && "\"'".indexOf(html.charAt(i + 1)) >= 0) {
                int closed = html.indexOf(html.charAt(i + 1), i + 2);
                quotes = closed >= 0;
                i = quotes ? closed : i;
            }
        }
        return -1;
    }
}
