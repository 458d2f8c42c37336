package dev.harbinger.extraction;

import dev.harbinger.text.Patterns;
import java.util.ArrayList;
import java.util.List;

/**
 * The manner of a whole text, by the share of its passages that show it: one that speaks to "you" gives advice, one full of
 * matches is sport. Of an excerpt of a few passages nothing can be told.
 *
 * @param isShort whether it is such an excerpt
 * @param names of the features that the text has
 */
record Manner(boolean isShort, List<String> names) {
    private static final String IS_SHORT = "is short";
    private static final double MUCH = 0.25;
    private static final double SOME = 0.12;
    private static final int SHORT = 8;
    private static final int MANY_DAYS = 4;
    /** So many passages show the manner of a text. */
    private static final int ENOUGH = 2_000;

    private record Count(String sign, String name) {}

    private static final List<Count> COUNTS = List.of(
            new Count("you", "speaks to you"),
            new Count("command", "gives commands"),
            new Count("sport", "speaks of sport"),
            new Count("screen", "speaks of the screen"),
            new Count("product", "speaks of products"),
            new Count("in general", "speaks in general"),
            new Count("history", "speaks of history"),
            new Count("should", "gives opinions"),
            new Count("past", "tells the past"),
            new Count("will", "tells the future"),
            new Count("i", "speaks of itself"));
    private static final Patterns PATTERNS = new Patterns(
            COUNTS.stream().map(count -> Signs.named(count.sign()).pattern()).toList());

    static Manner of(Document document, List<Unit> units, long daysToCome) {
        var text = document.text();
        if (units.size() < SHORT) {
            return new Manner(true, List.of(IS_SHORT));
        }
        var names = new ArrayList<String>();
        names.add(
                daysToCome == 0
                        ? "names no day to come"
                        : daysToCome < MANY_DAYS ? "names days to come" : "names many days to come");
        Signs.ALL.stream()
                .filter(sign -> sign.where() == Signs.Where.TITLE)
                .filter(sign -> sign.pattern().matcher(document.title()).find())
                .forEach(sign -> names.add(sign.name()));
        var shown = new int[COUNTS.size()];
        var looked = units.subList(0, Math.min(units.size(), ENOUGH));
        for (var unit : looked) {
            var search = PATTERNS.in(unit.span().of(text));
            for (int i = 0; i < shown.length; i++) {
                shown[i] += search.first(i).isPresent() ? 1 : 0;
            }
        }
        for (int i = 0; i < shown.length; i++) {
            var share = (double) shown[i] / looked.size();
            if (share > MUCH) {
                names.add(COUNTS.get(i).name() + " much");
            } else if (share > SOME) {
                names.add(COUNTS.get(i).name() + " some");
            }
        }
        return new Manner(false, names);
    }
}
