package dev.harbinger.extraction;

import dev.harbinger.text.Span;

/**
 * A line of a document with its place in the layout.
 *
 * @param body the line without its bullet and lead-in
 * @param watched whether a heading or lead-in announces events to follow here
 * @param barred whether one announces something else, such as advice or corrections
 * @param heading that announced it, empty if none
 */
record Block(Kind kind, Span body, boolean watched, boolean barred, String heading) {
    enum Kind {
        HEADING,
        ITEM,
        ROW,
        PARAGRAPH
    }
}
