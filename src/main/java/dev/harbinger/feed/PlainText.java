package dev.harbinger.feed;

import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/** Makes plain text of what feeds carry as HTML. */
final class PlainText {
    private static final int LONGEST_MARKUP = 200_000;

    private PlainText() {}

    /** The words of a piece of HTML, at most so many characters; empty for null. */
    static String of(String html, int most) {
        if (html == null || html.isBlank()) {
            return "";
        }
        var cut = html.length() > LONGEST_MARKUP ? html.substring(0, LONGEST_MARKUP) : html;
        var text = cut.indexOf('<') >= 0 ? Jsoup.parse(cut).text() : Parser.unescapeEntities(cut, false);
        var plain = text.replaceAll("\\s+", " ").strip();
        return plain.length() <= most ? plain : plain.substring(0, most).strip() + "…";
    }
}
