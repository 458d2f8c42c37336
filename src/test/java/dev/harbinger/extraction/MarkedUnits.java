package dev.harbinger.extraction;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which passages of a document name an event: of each event the one most like it.
 *
 * @param events the passages that name one, with its kind
 * @param doubtful all that share much with one, those among them
 */
record MarkedUnits(Map<Unit, String> events, Set<Unit> doubtful) {
    private static final double LIKE = 0.3;

    static MarkedUnits of(Document document, List<Labelled.Item> items, List<Unit> units) {
        var marked = new MarkedUnits(new HashMap<>(), new HashSet<>());
        items.forEach(item -> marked.mark(document, units, item));
        return marked;
    }

    private void mark(Document document, List<Unit> units, Labelled.Item item) {
        var span = Words.of(item.span());
        units.stream()
                .filter(unit -> MarkedItem.alike(unit, span, document) > LIKE)
                .forEach(doubtful::add);
        if (!item.optional()) {
            MarkedItem.mostLike(span, units, document).ifPresent(unit -> events.put(unit, item.type()));
        }
    }
}
