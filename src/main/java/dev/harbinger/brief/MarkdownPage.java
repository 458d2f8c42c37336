package dev.harbinger.brief;

import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Reads Markdown (CommonMark with tables) by way of its HTML, so that both give the same plain text. */
final class MarkdownPage {
    private static final List<org.commonmark.Extension> EXTENSIONS = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().extensions(EXTENSIONS).softbreak("<br>").build();
    private static final Pattern FRONT_MATTER = Pattern.compile("\\A---\n(.{0,4000}?)\n---\n", Pattern.DOTALL);

    private MarkdownPage() {}

    static PlainPage read(String markdown) {
        var frontMatter = FRONT_MATTER.matcher(markdown);
        if (!frontMatter.find()) {
            return body(markdown);
        }
        var body = body(markdown.substring(frontMatter.end()));
        return new PlainPage(body.title(), body.publishedAt(), frontMatter.group(1) + "\n\n" + body.text());
    }

    private static PlainPage body(String markdown) {
        var page = HtmlPage.read(RENDERER.render(PARSER.parse(markdown)));
        return new PlainPage(page.title(), page.publishedAt(), HardWraps.undo(page.text()));
    }
}
