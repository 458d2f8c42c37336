package dev.harbinger.extraction;

import dev.harbinger.text.Sentences;
import dev.harbinger.text.Span;
import java.util.ArrayList;
import java.util.List;

/** Cuts the blocks of a document into the passages that are weighed. */
final class Units {
    private static final int LEAST_WORDS = 3;
    private static final int LEAST_LETTERS = 10;

    private final String text;
    private final List<Unit> units = new ArrayList<>();

    private Units(String text) {
        this.text = text;
    }

    static List<Unit> of(String text, List<Block> blocks) {
        var cutter = new Units(text);
        blocks.stream().filter(block -> block.kind() != Block.Kind.HEADING).forEach(cutter::cut);
        return cutter.units;
    }

    private void cut(Block block) {
        if (block.kind() == Block.Kind.ROW) {
            add(block.body(), block.body(), block, "", true);
            return;
        }
        boolean first = true;
        for (var sentence : Sentences.of(text, block.body())) {
            for (var clause : Clauses.of(text, sentence)) {
                add(clause.span(), sentence, block, clause.lead(), first);
            }
            first = false;
        }
    }

    private void add(Span span, Span sentence, Block block, String lead, boolean first) {
        var words = span.of(text);
        var enough =
                words.length() >= LEAST_LETTERS && words.strip().split("\\s+", LEAST_WORDS + 1).length >= LEAST_WORDS;
        if (enough && span.length() <= Sentences.MAX_LENGTH) {
            var introduced = lead.isEmpty() ? block.lead() : lead;
            units.add(new Unit(span, sentence, block, introduced, first, (double) span.start() / text.length()));
        }
    }
}
