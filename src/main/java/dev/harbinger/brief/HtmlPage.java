package dev.harbinger.brief;

import java.time.Instant;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeTraversor;

/** Reads HTML: takes the article out of the page, drops what is no running text, and keeps blocks, lists and tables. */
final class HtmlPage {
    private static final String NO_TEXT =
            "script, style, noscript, template, iframe, object, svg, math, nav, form, button, select, figcaption, caption, "
                    + "[hidden], [aria-hidden=true], footer, head > *";

    private HtmlPage() {}

    static PlainPage read(String html) {
        var document = Jsoup.parse(html);
        var title = title(document);
        var publishedAt = publishedAt(document);
        document.select(NO_TEXT).remove();
        var blocks = new BlockText();
        NodeTraversor.traverse(blocks, article(document));
        return new PlainPage(title, publishedAt, blocks.text());
    }

    /** The one article, or else the main part, when it holds most of the words; else the whole body. */
    private static Element article(Document document) {
        var body = document.body();
        return Optional.ofNullable(only(document, "article"))
                .or(() -> Optional.ofNullable(only(document, "main")))
                .filter(part -> part.text().length() * 2 > body.text().length())
                .orElse(body);
    }

    private static Element only(Document document, String tag) {
        var found = document.getElementsByTag(tag);
        return found.size() == 1 ? found.first() : null;
    }

    private static String title(Document document) {
        var heading = document.selectFirst("h1");
        var text = heading == null ? document.title() : heading.text();
        return text.isBlank() ? null : text.strip();
    }

    private static Instant publishedAt(Document document) {
        var meta = document.selectFirst(
                "meta[property=article:published_time], meta[name=date], meta[itemprop=datePublished]");
        if (meta != null) {
            return BriefDate.parse(meta.attr("content")).orElse(null);
        }
        var time = document.selectFirst("time[datetime]");
        return time == null ? null : BriefDate.parse(time.attr("datetime")).orElse(null);
    }
}
