package dev.harbinger.feed;

import dev.harbinger.common.Problems;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Lists of feeds as OPML 2.0 (opml.org). Read with a lenient parser that knows no entities of its own; folders become
 * tags. Written with the tags as categories.
 */
final class Opml {
    /** One feed of a list; the title may be null. */
    record Outline(String url, String title, List<String> tags) {}

    private static final int DEEPEST = 200;

    private Opml() {}

    /**
     * The feeds of a document, each once.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 if it is no OPML
     */
    static List<Outline> read(String opml) {
        var document = Jsoup.parse(opml, "", Parser.xmlParser().setMaxDepth(DEEPEST));
        if (document.selectFirst("opml") == null) {
            throw Problems.unprocessable("body", "is no OPML; send a document that begins with <opml version=\"2.0\">");
        }
        var outlines = new LinkedHashMap<String, Outline>();
        for (var element : document.select("outline")) {
            var url = attribute(element, "xmlUrl").strip();
            if (!url.isEmpty() && !outlines.containsKey(url)) {
                outlines.put(url, new Outline(url, title(element), tags(element)));
            }
        }
        return List.copyOf(outlines.values());
    }

    static String write(List<Feed> feeds) {
        var document = new Document("");
        document.outputSettings().syntax(Document.OutputSettings.Syntax.xml).prettyPrint(true);
        var opml = document.appendElement("opml").attr("version", "2.0");
        opml.appendElement("head").appendElement("title").text("Feeds of Harbinger");
        var body = opml.appendElement("body");
        for (var feed : feeds) {
            var outline = new Element(
                    org.jsoup.parser.Tag.valueOf("outline", "", org.jsoup.parser.ParseSettings.preserveCase), "");
            outline.attr("type", "rss").attr("text", feed.name()).attr("title", feed.name());
            outline.attributes().put("xmlUrl", feed.url());
            if (feed.siteUrl() != null) {
                outline.attributes().put("htmlUrl", feed.siteUrl());
            }
            if (!feed.tags().isEmpty()) {
                outline.attr("category", String.join(",", feed.tags()));
            }
            body.appendChild(outline);
        }
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + document.outerHtml() + "\n";
    }

    private static String title(Element element) {
        var title = attribute(element, "title");
        var shown = title.isBlank() ? attribute(element, "text") : title;
        return shown.isBlank() ? null : shown.strip();
    }

    private static List<String> tags(Element element) {
        var tags = new LinkedHashSet<String>();
        for (var tag : attribute(element, "category").split(",")) {
            tags.add(tag.strip().replaceFirst("^/", ""));
        }
        for (var folder : element.parents()) {
            if (folder.normalName().equals("outline")) {
                tags.add(attribute(folder, "text").strip());
            }
        }
        return tags.stream().filter(tag -> !tag.isBlank()).toList();
    }

    private static String attribute(Element element, String name) {
        return element.attributes().getIgnoreCase(name);
    }
}
