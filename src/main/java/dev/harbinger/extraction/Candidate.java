package dev.harbinger.extraction;

import dev.harbinger.text.Span;

/**
 * A passage that may be a signal.
 *
 * @param sentence the sentence that it stands in
 * @param block the line that it stands in
 * @param cue the words or heading that gave it away
 * @param reading what the network read in it
 */
record Candidate(Span span, Span sentence, Block block, double confidence, String cue, PassageReading reading) {
    Candidate(Unit unit, double confidence, String cue, PassageReading reading) {
        this(unit.span(), unit.sentence(), unit.block(), confidence, cue, reading);
    }
}
