package dev.harbinger.extraction;

import dev.harbinger.text.Span;
import java.time.LocalDate;

/**
 * A line of a document with its place in the layout.
 *
 * @param body the line without its bullet, day and lead-in; of a row the cell that most likely names the event, of others a cell beside it
 * @param heading the headings that it stands under, the nearest last, or the line with a colon that announces it
 * @param lead the words that introduce it in its own line, or the head of its column; empty if none
 * @param day the day that its line or the heading of its group names; null if none
 * @param dayWords as the text says that day; empty if none
 * @param done whether its row or line says that it is over
 */
record Block(Kind kind, Span body, String heading, String lead, LocalDate day, String dayWords, boolean done) {
    enum Kind {
        HEADING,
        ITEM,
        ROW,
        CELL,
        PARAGRAPH
    }

    boolean isOfTable() {
        return kind == Kind.ROW || kind == Kind.CELL;
    }
}
