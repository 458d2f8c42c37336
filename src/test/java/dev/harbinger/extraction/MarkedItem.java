package dev.harbinger.extraction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A labelled item with the passage that is most like it. */
record MarkedItem(Labelled.Item item, Unit unit) {
    private static final double LIKE_ENOUGH = 0.34;

    /** Those of a brief in the order of the text; none of items that no passage is like. */
    static List<MarkedItem> of(Labelled brief) {
        var document = brief.document();
        var units = Units.of(document.text(), Blocks.of(document));
        var all = new ArrayList<MarkedItem>();
        for (var item : brief.items()) {
            mostLike(Words.of(item.span()), units, document).ifPresent(unit -> all.add(new MarkedItem(item, unit)));
        }
        all.sort(Comparator.comparingInt(marked -> marked.unit().span().start()));
        return all;
    }

    /** The passage that is most like the words of a span; empty if none is. */
    static Optional<Unit> mostLike(List<String> span, List<Unit> units, Document document) {
        return units.stream()
                .max(Comparator.comparingDouble(unit -> alike(unit, span, document)))
                .filter(unit -> alike(unit, span, document) > LIKE_ENOUGH);
    }

    static double alike(Unit unit, List<String> span, Document document) {
        return Words.alike(Words.of(unit.span().of(document.text())), span);
    }
}
