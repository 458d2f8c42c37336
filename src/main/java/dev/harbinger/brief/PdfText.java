package dev.harbinger.brief;

import java.io.IOException;
import java.io.Writer;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Collects the pieces of text on the pages of a PDF with their places; upright text only. For one document. */
final class PdfText extends PDFTextStripper {
    private static final double COLUMN_GAP = 1.0;
    private static final double RAISED = 0.2;

    private final List<PdfSheet> sheets = new ArrayList<>();
    private final Patience patience;
    private final long mostLetters;
    private long letters;
    private double height;

    private PdfText(Patience patience, long mostLetters) {
        this.patience = patience;
        this.mostLetters = mostLetters;
        setShouldSeparateByBeads(false);
    }

    /** The sheets of a document; throws {@link Unreadable} when time is up or the text is too long. */
    static List<PdfSheet> sheets(PDDocument document, Patience patience, long mostLetters) throws IOException {
        var text = new PdfText(patience, mostLetters);
        text.writeText(document, Writer.nullWriter());
        return text.sheets;
    }

    @Override
    public void processPage(PDPage page) throws IOException {
        var box = page.getCropBox();
        height = page.getRotation() % 180 == 0 ? box.getHeight() : box.getWidth();
        super.processPage(page);
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        patience.check();
        super.processOperator(operator, operands);
    }

    @Override
    protected void processTextPosition(TextPosition glyph) {
        patience.check();
        letters += glyph.getUnicode().length();
        if (letters > mostLetters) {
            throw new Unreadable("has more than 2 MiB of text; send the part that says what to watch");
        }
        super.processTextPosition(glyph);
    }

    @Override
    protected void writePage() {
        var pieces = new ArrayList<PdfPiece>();
        for (var article : getCharactersByArticle()) {
            collect(article, pieces);
        }
        sheets.add(new PdfSheet(height, pieces));
    }

    private static void collect(List<TextPosition> glyphs, List<PdfPiece> pieces) {
        var run = new Run();
        for (var glyph : glyphs) {
            if (glyph.getDir() != 0) {
                continue;
            }
            if (glyph.getUnicode().isBlank()) {
                run.spaceDue = true;
            } else if (!run.isFootnoteMark(glyph)) {
                if (!run.takes(glyph)) {
                    run.end(pieces);
                }
                run.add(glyph);
            }
        }
        run.end(pieces);
    }

    /** The piece that is being read. */
    private static final class Run {
        private final StringBuilder text = new StringBuilder();
        private boolean spaceDue;
        private boolean bold = true;
        private double x;
        private double right;
        private double y;
        private double size;

        boolean takes(TextPosition glyph) {
            var gap = glyph.getXDirAdj() - right;
            return !text.isEmpty()
                    && Math.abs(glyph.getYDirAdj() - y) <= 0.4 * size
                    && gap > -0.6 * size
                    && gap < COLUMN_GAP * Math.max(size, size(glyph));
        }

        /** A small raised figure behind a word. */
        boolean isFootnoteMark(TextPosition glyph) {
            return !text.isEmpty()
                    && size(glyph) < 0.8 * size
                    && y - glyph.getYDirAdj() > RAISED * size
                    && y - glyph.getYDirAdj() < size
                    && Math.abs(glyph.getXDirAdj() - right) < size
                    && glyph.getUnicode().chars().allMatch(c -> Character.isDigit(c) || c == ',');
        }

        void add(TextPosition glyph) {
            if (text.isEmpty()) {
                x = glyph.getXDirAdj();
                y = glyph.getYDirAdj();
            } else if (spaceDue || glyph.getXDirAdj() - right > wordGap(glyph)) {
                text.append(' ');
            }
            text.append(plain(glyph.getUnicode()));
            right = Math.max(right, glyph.getXDirAdj() + glyph.getWidthDirAdj());
            size = Math.max(size, size(glyph));
            bold = bold && isBold(glyph);
            spaceDue = false;
        }

        void end(List<PdfPiece> pieces) {
            if (!text.isEmpty()) {
                pieces.add(new PdfPiece(text.toString(), x, right, y, size, bold));
            }
            text.setLength(0);
            spaceDue = false;
            bold = true;
            right = 0;
            size = 0;
        }

        private static double wordGap(TextPosition glyph) {
            var size = size(glyph);
            return Math.min(0.18 * size, Math.max(0.1 * size, 0.5 * glyph.getWidthOfSpace()));
        }

        private static double size(TextPosition glyph) {
            var points = glyph.getFontSizeInPt();
            return points > 0 ? points : Math.max(1, glyph.getHeightDir() * 1.4);
        }

        private static boolean isBold(TextPosition glyph) {
            var name = glyph.getFont() == null ? null : glyph.getFont().getName();
            return name != null && name.toLowerCase(Locale.ROOT).matches(".*(?:bold|black|heavy).*");
        }

        private static String plain(String letters) {
            var first = letters.charAt(0);
            return first >= '\uFB00' && first <= '\uFB06'
                    ? Normalizer.normalize(letters, Normalizer.Form.NFKC)
                    : letters;
        }
    }
}
