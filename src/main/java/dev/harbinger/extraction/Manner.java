package dev.harbinger.extraction;

import java.util.ArrayList;
import java.util.List;

/**
 * The manner of a whole text, by the share of its passages that show it: one that speaks to "you" gives advice, one full of
 * matches is sport.
 *
 * @param names of the features that the text has
 */
record Manner(List<String> names) {
    private static final double MUCH = 0.25;
    private static final double SOME = 0.12;
    private static final int SHORT = 8;

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

    static Manner of(String text, List<Unit> units) {
        var names = new ArrayList<String>();
        for (var count : COUNTS) {
            var pattern = Signs.named(count.sign()).pattern();
            var share = units.isEmpty()
                    ? 0
                    : (double) units.stream()
                                    .filter(unit -> pattern.matcher(unit.span().of(text))
                                            .find())
                                    .count()
                            / units.size();
            if (share > MUCH) {
                names.add(count.name() + " much");
            } else if (share > SOME) {
                names.add(count.name() + " some");
            }
        }
        if (units.size() < SHORT) {
            names.add("is short");
        }
        return new Manner(names);
    }
}
