package dev.harbinger.brief;

import dev.harbinger.common.PageShape;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.dankito.readability4j.Readability4J;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Takes the article out of a web page, without its menus, banners and neighbours, and its title and date with it. */
final class WebArticle {
    private static final int TOO_LITTLE = 200;
    private static final int MOST_NODES = 50_000;
    private static final int LONGEST_DATELINE = 90;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Pattern JSON_DATE = Pattern.compile("\"datePublished\"\\s*:\\s*\"([^\"]{4,40})\"");
    private static final int LONGEST_CLUTTER = 600;
    private static final String CLUTTER =
            "[class~=(?i)newsletter|cookie|consent|subscri|sign-?up|breadcrumb|social|share-|advert|related-|promo], "
                    + "[id~=(?i)newsletter|cookie|consent|subscri|breadcrumb|advert|related-]";
    private static final String META_DATES =
            "meta[property=article:published_time], meta[itemprop=datePublished], meta[name=date], meta[name=dc.date], meta[name=pubdate]";
    private static final String DATELINES =
            "[class*=date], [class*=Date], [class*=byline], [class*=publish], [class*=posted], header p, header span";

    private WebArticle() {}

    /** The article of the page at an address, or why there is none. */
    static Opened open(String html, URI address) {
        try {
            return new Opened.Source(Patience.within(PATIENCE, patience -> read(html, address)));
        } catch (Unreadable e) {
            return new Opened.Unusable("leads to a page that " + e.getMessage());
        }
    }

    private static BriefSource read(String html, URI address) {
        var page = Jsoup.parse(html, address.toString());
        var title = title(page);
        var published = publishedAt(page).orElse(null);
        var article = article(page, address).map(WebArticle::page).orElse(html);
        if (article.length() > BriefReader.MAX_LENGTH) {
            throw new Unreadable("has more than 2 MiB of text; paste the part that says what to watch");
        }
        return new BriefSource(BriefFormat.HTML, article, title, null, published, null, null);
    }

    /** The element that holds the article; empty if what was found is too little to be one. */
    private static Optional<Element> article(Document page, URI address) {
        if (PageShape.isUnwieldy(page, MOST_NODES)) {
            return Optional.empty();
        }
        try {
            var found = new Readability4J(address.toString(), uncluttered(page.clone()))
                    .parse()
                    .getArticleContent();
            return Optional.ofNullable(found).filter(content -> content.text().length() >= TOO_LITTLE);
        } catch (IllegalArgumentException | NullPointerException | ClassCastException e) {
            return Optional.empty();
        }
    }

    /** The page without small parts that are named as what surrounds an article. */
    private static Document uncluttered(Document page) {
        page.select(CLUTTER).stream()
                .filter(part -> part.text().length() < LONGEST_CLUTTER && part.selectFirst("h1, article, main") == null)
                .forEach(Element::remove);
        return page;
    }

    private static String page(Element content) {
        var page = Document.createShell("");
        page.outputSettings().prettyPrint(false);
        page.body().appendChild(content);
        return page.outerHtml();
    }

    /** The one great heading, else the title meant for sharing, else that of the window; null without any. */
    private static String title(Document page) {
        var headings = page.select("h1");
        var only = headings.size() == 1 ? headings.get(0).text() : "";
        var shared = page.select("meta[property=og:title]").attr("content");
        return Stream.of(only, shared, page.title())
                .map(String::strip)
                .filter(title -> !title.isEmpty())
                .findFirst()
                .orElse(null);
    }

    /** What the page says to programs about its date, else what it shows. */
    private static Optional<Instant> publishedAt(Document page) {
        return date(page.select(META_DATES).stream().map(meta -> meta.attr("content")))
                .or(() -> date(page.select("script[type*=ld+json]").stream().flatMap(WebArticle::datesInJson)))
                .or(() -> date(page.select("article time[datetime], main time[datetime]").stream()
                        .map(time -> time.attr("datetime"))))
                .or(() -> date(page.select("time[datetime]").stream().map(time -> time.attr("datetime"))))
                .or(() -> date(page.select(DATELINES).stream()
                        .map(Element::text)
                        .filter(line -> line.length() < LONGEST_DATELINE)));
    }

    private static Stream<String> datesInJson(Element script) {
        return JSON_DATE.matcher(script.data()).results().map(match -> match.group(1));
    }

    private static Optional<Instant> date(Stream<String> texts) {
        return texts.map(text -> BriefDate.parse(text).or(() -> BriefDate.find(text)))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
