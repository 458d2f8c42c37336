package dev.harbinger.extraction;

import dev.harbinger.text.Span;

/**
 * A passage that is weighed as a whole: a clause, a sentence or a cell.
 *
 * @param sentence that it stands in
 * @param lead the words that introduce it in its sentence or line; empty if none
 * @param list the turn of phrase that lists it as a signal; empty if none does
 * @param besideList whether its line lists signals in another sentence
 * @param first whether no other sentence of the block stands before it
 * @param place where in the text it begins, 0 to 1
 */
record Unit(
        Span span,
        Span sentence,
        Block block,
        String lead,
        String list,
        boolean besideList,
        boolean first,
        double place) {}
