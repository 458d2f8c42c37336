package dev.harbinger.match;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** Who: whether those whom the question asks about act in the entry, or others do. */
final class ActorSigns {
    private static final int FIRST = 4;
    private static final Comparator<ActorSense.Found> STRONGEST =
            Comparator.comparing(ActorSense.Found::manner).thenComparingInt(ActorSense.Found::at);

    private ActorSigns() {}

    static List<Sign> of(QuestionSense question, EntrySense entry) {
        var signs = new ArrayList<Sign>();
        if (!question.subjects().isEmpty()) {
            subject(question, entry, signs);
        }
        others(question, entry, signs);
        strangers(question, entry, signs);
        return signs;
    }

    private static void subject(QuestionSense question, EntrySense entry, List<Sign> signs) {
        var subjects = in(question.subjects(), entry);
        var headline = strongest(subjects, entry.headline());
        if (headline != null) {
            signs.add(Sign.of(headline.manner().inHeadline(), "actor", headline.words()));
            if (headline.at() < FIRST && headline.manner().isStrong()) {
                signs.add(Sign.of("actor first", "actor", Saying.ACTOR_FIRST::with));
            }
        }
        if (headline == null || !headline.manner().isStrong()) {
            var text = strongest(subjects, entry.body());
            if (text != null && (headline == null || text.manner().isStrong())) {
                signs.add(Sign.of(text.manner().inText(), "actor", text.words()));
            } else if (headline == null) {
                signs.add(Sign.of("no actor", "actor", Saying.NO_ACTOR::with));
            }
        }
        elsewhere(question, entry, headline, signs);
    }

    private static List<ActorSense> in(List<ActorSense> actors, EntrySense entry) {
        var in = new ArrayList<ActorSense>(actors.size());
        for (var actor : actors) {
            if (actor.mayBeIn(entry)) {
                in.add(actor);
            }
        }
        return in;
    }

    /** A body of the kind, but another country's. */
    private static void elsewhere(QuestionSense question, EntrySense entry, ActorSense.Found found, List<Sign> signs) {
        var countries = question.countries();
        if (countries.isEmpty()) {
            return;
        }
        var said = new ArrayList<String>();
        for (var mention : entry.headline().actors()) {
            if (!mention.country().isEmpty() && !question.names(mention, entry.headline())) {
                said.add(mention.country());
            }
        }
        if (!said.isEmpty() && Collections.disjoint(said, countries)) {
            var named = found != null && found.manner() != ActorSense.Manner.OF_THE_KIND;
            signs.add(Sign.of(
                    named ? "another country beside" : "another country",
                    "actor",
                    () -> Saying.ANOTHER_COUNTRY.with(said.get(0))));
        }
    }

    private static void others(QuestionSense question, EntrySense entry, List<Sign> signs) {
        if (question.others().isEmpty()) {
            return;
        }
        int here = 0;
        int there = 0;
        for (var other : in(question.others(), entry)) {
            if (names(entry.headline(), other)) {
                here++;
            } else if (names(entry.body(), other)) {
                there++;
            }
        }
        double n = question.others().size();
        if (here > 0) {
            signs.add(new Sign("others in the headline", here / n, "object", Saying.OTHERS_IN_HEADLINE::with));
        }
        if (there > 0) {
            signs.add(new Sign("others in the text", there / n, "object", Saying.OTHERS_IN_TEXT::with));
        }
        if (here + there == 0) {
            signs.add(Sign.of("no others", "object", () -> Saying.NO_OTHERS.with(names(question))));
        }
    }

    private static boolean names(EntrySense.Sentence sentence, ActorSense actor) {
        var found = actor.in(sentence);
        return found != null && found.manner().isStrong();
    }

    private static boolean names(List<EntrySense.Sentence> sentences, ActorSense actor) {
        for (var sentence : sentences) {
            if (names(sentence, actor)) {
                return true;
            }
        }
        return false;
    }

    private static String names(QuestionSense question) {
        return String.join(
                ", ", question.others().stream().map(ActorSense::name).toList());
    }

    /** Somebody whom the question does not know stands first in the headline: of the same country, or a true stranger. */
    private static void strangers(QuestionSense question, EntrySense entry, List<Sign> signs) {
        var headline = entry.headline();
        var first = headline.firstActor(FIRST);
        if (first != null && !question.names(first, headline)) {
            signs.add(
                    question.countries().contains(first.country())
                            ? Sign.of("compatriot first", "actor", Saying.COMPATRIOT::with)
                            : Sign.of("stranger first", "actor", Saying.STRANGER::with));
        }
    }

    private static ActorSense.Found strongest(List<ActorSense> actors, EntrySense.Sentence sentence) {
        ActorSense.Found strongest = null;
        for (var actor : actors) {
            var found = actor.in(sentence);
            if (found != null && (strongest == null || STRONGEST.compare(found, strongest) < 0)) {
                strongest = found;
            }
        }
        return strongest;
    }

    private static ActorSense.Found strongest(List<ActorSense> actors, List<EntrySense.Sentence> sentences) {
        ActorSense.Found strongest = null;
        for (var sentence : sentences) {
            var found = strongest(actors, sentence);
            if (found != null && (strongest == null || found.manner().compareTo(strongest.manner()) < 0)) {
                strongest = found;
            }
        }
        return strongest;
    }
}
