package dev.harbinger.extraction;

import dev.harbinger.text.Sentences;
import dev.harbinger.text.Span;
import java.util.ArrayList;
import java.util.List;

/** Cuts the blocks of a document into the passages that are weighed. */
final class Units {
    static final int LEAST_WORDS = 3;
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
        if (block.isOfTable()) {
            add(block, block.body(), new Clauses.Clause(block.body(), "", ""), false, true);
            return;
        }
        var sentences = Sentences.of(text, block.body());
        var clauses =
                sentences.stream().map(sentence -> Clauses.of(text, sentence)).toList();
        var listing = clauses.stream()
                .anyMatch(
                        list -> list.stream().anyMatch(clause -> !clause.list().isEmpty()));
        for (int i = 0; i < clauses.size(); i++) {
            for (var clause : clauses.get(i)) {
                add(block, sentences.get(i), clause, listing, i == 0);
            }
        }
    }

    private void add(Block block, Span sentence, Clauses.Clause clause, boolean listing, boolean first) {
        var span = clause.span();
        var words = span.of(text);
        var enough =
                words.length() >= LEAST_LETTERS && words.strip().split("\\s+", LEAST_WORDS + 1).length >= LEAST_WORDS;
        if (enough && span.length() <= Sentences.MAX_LENGTH) {
            var lead = clause.lead().isEmpty() ? block.lead() : clause.lead();
            var beside = listing && clause.list().isEmpty();
            var place = (double) span.start() / text.length();
            units.add(new Unit(span, sentence, block, lead, clause.list(), beside, first, place));
        }
    }
}
