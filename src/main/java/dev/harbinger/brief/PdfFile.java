package dev.harbinger.brief;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * Reads a PDF within bounds of size, pages, text, memory and time. The columns of its pages are read one after the
 * other; running headers and footers and page numbers are left out.
 */
final class PdfFile {
    /** The largest file, in bytes. */
    static final int MOST_BYTES = 20 * 1024 * 1024;

    static final int MOST_PAGES = 300;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int WHERE_PDF_BEGINS = 1024;
    private static final byte[] ENCRYPT = "/Encrypt".getBytes(StandardCharsets.US_ASCII);

    static {
        if (System.getProperty("pdfbox.fontcache") == null) {
            System.setProperty("pdfbox.fontcache", System.getProperty("java.io.tmpdir"));
        }
    }

    private PdfFile() {}

    /** Whether the bytes say that they are a PDF. */
    static boolean isPdf(byte[] content) {
        var start = new String(content, 0, Math.min(content.length, WHERE_PDF_BEGINS), StandardCharsets.ISO_8859_1);
        return start.contains("%PDF-");
    }

    /** The brief in a PDF, as HTML, or why it cannot be read. */
    static Opened open(byte[] content) {
        return open(content, PATIENCE);
    }

    static Opened open(byte[] content, Duration whole) {
        if (!isPdf(content)) {
            return new Opened.Unusable("is no PDF, for it does not begin with %PDF-; send the file as it was made");
        }
        if (content.length > MOST_BYTES) {
            return new Opened.Unusable("is larger than 20 MiB; send the pages that say what to watch");
        }
        try {
            var html = Patience.within(whole, patience -> html(content, patience));
            return new Opened.Source(BriefSource.of(BriefFormat.HTML, html));
        } catch (Unreadable e) {
            return new Opened.Unusable("is a PDF that " + e.getMessage());
        }
    }

    private static String html(byte[] content, Patience patience) {
        if (names(content, ENCRYPT)) {
            throw encrypted();
        }
        PdfWeight.check(content, patience);
        try (var document = Loader.loadPDF(content)) {
            var sheets = sheets(document, patience);
            var information = document.getDocumentInformation();
            return PdfPage.html(
                    RunningLines.drop(sheets), information == null ? null : information.getTitle(), patience);
        } catch (InvalidPasswordException e) {
            throw encrypted();
        } catch (IOException | IllegalArgumentException | ClassCastException | NullPointerException e) {
            throw new Unreadable("is broken and cannot be read; save or print it anew, or paste its text");
        }
    }

    private static List<PdfSheet> sheets(PDDocument document, Patience patience) throws IOException {
        int pages = document.getNumberOfPages();
        if (pages > MOST_PAGES) {
            throw new Unreadable("has " + pages + " pages, and at most " + MOST_PAGES
                    + " are read; send the pages that say what to watch");
        }
        var sheets = PdfText.sheets(document, patience, BriefReader.MAX_LENGTH);
        if (sheets.stream().allMatch(sheet -> sheet.pieces().isEmpty())) {
            throw new Unreadable(
                    "holds no text, only pictures, as scans do; run text recognition (OCR) on it, or paste its text");
        }
        return sheets;
    }

    private static Unreadable encrypted() {
        return new Unreadable("is encrypted; save it without password and protection, or paste its text");
    }

    private static boolean names(byte[] content, byte[] name) {
        for (int i = 0; i <= content.length - name.length; i++) {
            if (content[i] == '/' && java.util.Arrays.equals(content, i, i + name.length, name, 0, name.length)) {
                return true;
            }
        }
        return false;
    }
}
