package dev.harbinger.brief;

/**
 * A run of characters on a page of a PDF, without a gap wide enough to part columns or cells.
 *
 * @param x, right where it begins and ends, in points from the left
 * @param y its baseline, in points from the top
 * @param size of the letters, in points
 */
record PdfPiece(String text, double x, double right, double y, double size, boolean bold) {
    /** How far below its baseline another one may stand and still be on the same line. */
    boolean onLineOf(PdfPiece other) {
        return Math.abs(y - other.y) <= 0.5 * Math.min(size, other.size);
    }
}
