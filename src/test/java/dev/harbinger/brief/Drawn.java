package dev.harbinger.brief;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;

/** A PDF that a test draws: pages of A4, with the origin at the upper left. */
public final class Drawn {
    public static final PDFont PLAIN = new PDType1Font(FontName.TIMES_ROMAN);
    public static final PDFont BOLD = new PDType1Font(FontName.TIMES_BOLD);
    private static final float HEIGHT = PDRectangle.A4.getHeight();

    private final PDDocument document = new PDDocument();
    private PDPageContentStream page;

    public Drawn page() {
        try {
            close();
            var sheet = new PDPage(PDRectangle.A4);
            document.addPage(sheet);
            page = new PDPageContentStream(document, sheet);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Drawn line(double x, double y, PDFont font, double size, String text) {
        try {
            page.beginText();
            page.setFont(font, (float) size);
            page.newLineAtOffset((float) x, HEIGHT - (float) y);
            page.showText(text);
            page.endText();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lines below each other in 10 points, 12 apart. */
    public Drawn lines(double x, double y, String... texts) {
        return lines(x, y, List.of(texts));
    }

    Drawn lines(double x, double y, List<String> texts) {
        for (int i = 0; i < texts.size(); i++) {
            line(x, y + 12 * i, PLAIN, 10, texts.get(i));
        }
        return this;
    }

    Drawn picture() {
        try {
            var pixels = new java.awt.image.BufferedImage(40, 40, java.awt.image.BufferedImage.TYPE_INT_RGB);
            page.drawImage(JPEGFactory.createFromImage(document, pixels), 50, 50, 400, 400);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Drawn titled(String title) {
        document.getDocumentInformation().setTitle(title);
        return this;
    }

    Drawn locked(String password) {
        try {
            document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public byte[] bytes() {
        try (document) {
            close();
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void close() throws IOException {
        if (page != null) {
            page.close();
        }
        page = null;
    }
}
