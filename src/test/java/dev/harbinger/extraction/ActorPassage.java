package dev.harbinger.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A labelled item with the passage most like it.
 *
 * @param named all that may act in it
 */
record ActorPassage(Labelled.Item item, String words, List<Named> named) {
    /** Whether somebody that may act does. */
    boolean acts(Named somebody) {
        return acts(somebody, item.actors());
    }

    static boolean acts(Named somebody, List<String> actors) {
        return Stream.concat(Stream.of(Actors.shown(somebody.words())), somebody.spellings().stream())
                .anyMatch(words -> actors.stream().anyMatch(actor -> Words.sameName(words, actor)));
    }

    /** Those of a brief in their order; the questions before give a clause its subject, as in the extraction. */
    static List<ActorPassage> of(Labelled brief) {
        var document = brief.document();
        var reading = new Reading(document);
        var describer = new Describer(document);
        var mentions = new Mentions(document, reading);
        var passages = new ArrayList<ActorPassage>();
        Unit before = null;
        var subject = "";
        for (var marked : MarkedItem.of(brief)) {
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
}
