package dev.harbinger.brief;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Writes the paragraphs of a PDF as the HTML page that they could have been, so that both give the same plain text. */
final class PdfPage {
    private static final int LONGEST_TITLE = 250;
    private static final int SHORTEST_TITLE = 5;
    private static final int LONGEST_LEADER = 200;
    private static final Pattern CONTENTS = Pattern.compile("(?:\\.\\s?){5}[.\\s|]*(?:\\d{1,4}|[ivxl]{1,6})$");
    private static final Pattern NO_TITLE = Pattern.compile(
            "(?i)(?:microsoft word|powerpoint|untitled|document\\d*$|slide \\d).*|.*\\.(?:docx?|pptx?|indd|pdf|rtf|odt|qxd)");

    private PdfPage() {}

    /** The page; {@code titleInFile} is what the file itself gives as its title, or null. */
    static String html(List<PdfSheet> sheets, String titleInFile, Patience patience) {
        var pages = sheets.stream()
                .peek(sheet -> patience.check())
                .map(sheet -> Columns.blocks(sheet.pieces()).stream()
                        .map(PdfPage::lines)
                        .filter(lines -> !lines.isEmpty())
                        .toList())
                .toList();
        var paragraphs = PdfParagraphs.of(pages);
        var title = title(paragraphs);
        var page = Document.createShell("");
        page.title(title.map(PdfParagraph::text)
                .or(() -> Optional.ofNullable(titleInFile).filter(PdfPage::readsLikeTitle))
                .orElse(""));
        write(
                paragraphs.stream()
                        .filter(p -> title.isEmpty() || p != title.get())
                        .toList(),
                page.body());
        page.outputSettings().prettyPrint(false);
        return page.outerHtml();
    }

    /** The lines of a block, without those of a table of contents, which lead to a page number by dots. */
    private static List<PdfLine> lines(List<PdfPiece> block) {
        return PdfLine.of(block).stream()
                .filter(line -> !CONTENTS.matcher(end(line.text())).find())
                .toList();
    }

    private static String end(String line) {
        return line.substring(Math.max(0, line.length() - LONGEST_LEADER));
    }

    /** The largest letters on the first page, if they are larger than the running text. */
    private static Optional<PdfParagraph> title(List<PdfParagraph> paragraphs) {
        return paragraphs.stream()
                .filter(p -> p.page() == 0 && p.kind() == PdfParagraph.Kind.HEADING)
                .filter(p -> p.text().length() <= LONGEST_TITLE
                        && p.text().chars().filter(Character::isLetter).count() >= SHORTEST_TITLE)
                .max(Comparator.comparingDouble(p -> Math.round(p.size())))
                .filter(title -> paragraphs.stream()
                        .anyMatch(p -> p.kind() != PdfParagraph.Kind.HEADING && p.size() < title.size() - 0.5));
    }

    private static boolean readsLikeTitle(String text) {
        return text.strip().length() >= SHORTEST_TITLE
                && text.strip().length() <= LONGEST_TITLE
                && !NO_TITLE.matcher(text.strip()).matches();
    }

    private static void write(List<PdfParagraph> paragraphs, Element body) {
        PdfParagraph.Kind last = null;
        Element group = body;
        for (var paragraph : paragraphs) {
            var kind = paragraph.kind();
            if (kind != last) {
                group = group(kind, body);
            } else if (kind == PdfParagraph.Kind.NUMBERED) {
                group.appendElement("br");
            }
            write(paragraph, group);
            last = kind;
        }
    }

    private static Element group(PdfParagraph.Kind kind, Element body) {
        return switch (kind) {
            case PROSE, HEADING -> body;
            case BULLET -> body.appendElement("ul");
            case NUMBERED -> body.appendElement("p");
            case ROW -> body.appendElement("table").appendElement("tbody");
        };
    }

    private static void write(PdfParagraph paragraph, Element group) {
        switch (paragraph.kind()) {
            case PROSE -> group.appendElement("p").appendText(paragraph.text());
            case HEADING -> group.appendElement("h2").appendText(paragraph.text());
            case BULLET -> group.appendElement("li").appendText(paragraph.text());
            case NUMBERED -> group.appendText(paragraph.text());
            case ROW -> {
                var row = group.appendElement("tr");
                for (var cell : paragraph.text().split(" \\| ")) {
                    row.appendElement("td").appendText(cell);
                }
            }
        }
    }
}
