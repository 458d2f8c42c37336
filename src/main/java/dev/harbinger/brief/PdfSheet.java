package dev.harbinger.brief;

import java.util.List;

/**
 * What stands on one page of a PDF.
 *
 * @param height in points
 * @param pieces in the order of the file, which need not be that of reading
 */
record PdfSheet(double height, List<PdfPiece> pieces) {
    PdfSheet with(List<PdfPiece> kept) {
        return new PdfSheet(height, kept);
    }
}
