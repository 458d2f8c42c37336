package dev.harbinger.extraction;

import dev.harbinger.text.Span;

/**
 * A passage that may be a signal.
 *
 * @param sentence the sentence that it stands in
 * @param block the line that it stands in
 * @param cue the words or heading that gave it away
 */
record Candidate(Span span, Span sentence, Block block, double confidence, String cue) {}
