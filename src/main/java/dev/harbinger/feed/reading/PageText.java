package dev.harbinger.feed.reading;

import dev.harbinger.common.PageShape;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import net.dankito.readability4j.Readability4J;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** The words of the article on a web page, without its menus and neighbours. Safe for several threads. */
public final class PageText {
    /** Of a longer text the beginning is kept. */
    public static final int LONGEST = 20_000;

    private static final int TOO_LITTLE = 200;
    private static final int MOST_LETTERS = 3_000_000;
    private static final int MOST_NODES = 20_000;
    private static final Set<String> PAGES = Set.of("text/html", "application/xhtml+xml");

    private PageText() {}

    /**
     * Reads a page.
     *
     * @param contentType as the server said; null if it did not
     * @return the words; empty if it is no page or none with an article
     */
    public static Optional<String> of(byte[] content, String contentType, URI address) {
        var type = contentType == null ? "text/html" : contentType.split(";", 2)[0].strip();
        var html = PAGES.contains(type.toLowerCase(java.util.Locale.ROOT)) ? Decoding.text(content, contentType) : "";
        if (html.isBlank() || html.length() > MOST_LETTERS || Tower.is(html)) {
            return Optional.empty();
        }
        var page = Jsoup.parse(html, address.toString());
        return PageShape.isUnwieldy(page, MOST_NODES) ? Optional.empty() : article(page, address);
    }

    private static Optional<String> article(Document page, URI address) {
        try {
            var found = new Readability4J(address.toString(), page).parse().getContent();
            var words = found == null ? "" : PlainText.ofHtml(found);
            return words.length() < TOO_LITTLE ? Optional.empty() : Optional.of(PlainText.cut(words, LONGEST));
        } catch (IllegalArgumentException | NullPointerException | ClassCastException e) {
            return Optional.empty();
        }
    }
}
