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
    private static final double LIKE_ENOUGH = 0.34;

    static MarkedUnits of(Document document, List<Labelled.Item> items, List<Unit> units) {
        var marked = new MarkedUnits(new HashMap<>(), new HashSet<>());
        items.forEach(item -> marked.mark(document, units, item));
        return marked;
    }

    private void mark(Document document, List<Unit> units, Labelled.Item item) {
        var span = Words.of(item.span());
        Unit most = null;
        double alike = LIKE_ENOUGH;
        for (var unit : units) {
            var like = Words.alike(Words.of(unit.span().of(document.text())), span);
            if (like > LIKE) {
                doubtful.add(unit);
            }
            if (like > alike) {
                most = unit;
                alike = like;
            }
        }
        if (most != null && !item.optional()) {
            events.put(most, item.type());
        }
    }
}
