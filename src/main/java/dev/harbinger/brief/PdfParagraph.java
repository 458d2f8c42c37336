package dev.harbinger.brief;

import java.util.List;

/**
 * A paragraph, heading, item or table row of a PDF.
 *
 * @param page from 0
 * @param size of its letters, in points
 */
record PdfParagraph(Kind kind, String text, int page, double size) {
    /** What it is, as far as the page shows. */
    enum Kind {
        PROSE,
        HEADING,
        BULLET,
        NUMBERED,
        ROW
    }

    private static final int LONGEST_HEADING = 160;

    /** Lines of one paragraph, joined. {@code body} is the size of the running text. */
    static PdfParagraph of(List<PdfLine> lines, int page, double body, LineEnds ends) {
        var first = lines.get(0);
        var text = ends.join(lines.stream().map(PdfLine::text).toList());
        if (PdfItems.isBulleted(first.text())) {
            return new PdfParagraph(Kind.BULLET, PdfItems.withoutBullet(text), page, first.size());
        }
        return new PdfParagraph(kind(first, text, body), text, page, first.size());
    }

    private static Kind kind(PdfLine first, String text, double body) {
        if (first.cells()) {
            return Kind.ROW;
        }
        var marked = first.bold() || first.size() > PdfParagraphs.LARGER * body;
        if (marked && text.length() <= LONGEST_HEADING && !text.endsWith(".")) {
            return Kind.HEADING;
        }
        return PdfItems.isNumbered(text) ? Kind.NUMBERED : Kind.PROSE;
    }
}
