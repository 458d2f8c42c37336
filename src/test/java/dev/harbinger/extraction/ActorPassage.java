package dev.harbinger.extraction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A labelled item with the passage most like it.
 *
 * @param named all that may act in it
 */
record ActorPassage(Labelled.Item item, String words, List<Named> named) {
    private static final double LIKE_ENOUGH = 0.34;

    /** Whether somebody that may act does. */
    boolean acts(Named somebody) {
        return acts(somebody, item.actors());
    }

    static boolean acts(Named somebody, List<String> actors) {
        return Stream.concat(Stream.of(Actors.shown(somebody.words())), somebody.spellings().stream())
                .anyMatch(words -> actors.stream().anyMatch(actor -> Words.sameName(words, actor)));
    }

    private record Marked(Labelled.Item item, Unit unit) {}

    /** Those of a brief in their order; the questions before give a clause its subject, as in the extraction. */
    static List<ActorPassage> of(Labelled brief) {
        var document = brief.document();
        var reading = new Reading(document);
        var describer = new Describer(document);
        var mentions = new Mentions(document, reading);
        var passages = new ArrayList<ActorPassage>();
        Unit before = null;
        var subject = "";
        for (var marked : marked(brief)) {
            var unit = marked.unit();
            var same = before != null && before.sentence().equals(unit.sentence());
            subject = describer.worded(unit.span(), same ? subject : "").subject();
            before = unit;
            if (!marked.item().optional()) {
                var named = mentions.of(unit.span(), unit.sentence(), unit.block(), subject);
                passages.add(new ActorPassage(marked.item(), unit.span().of(document.text()), named));
            }
        }
        return passages;
    }

    private static List<Marked> marked(Labelled brief) {
        var document = brief.document();
        var units = Units.of(document.text(), Blocks.of(document));
        var all = new ArrayList<Marked>();
        for (var item : brief.items()) {
            var span = Words.of(item.span());
            units.stream()
                    .max(Comparator.comparingDouble(unit -> alike(unit, span, document)))
                    .filter(unit -> alike(unit, span, document) > LIKE_ENOUGH)
                    .ifPresent(unit -> all.add(new Marked(item, unit)));
        }
        all.sort(Comparator.comparingInt(marked -> marked.unit().span().start()));
        return all;
    }

    private static double alike(Unit unit, List<String> span, Document document) {
        return Words.alike(Words.of(unit.span().of(document.text())), span);
    }
}
