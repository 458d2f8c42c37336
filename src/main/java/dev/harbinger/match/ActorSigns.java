package dev.harbinger.match;

import dev.harbinger.text.ActorMention;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Who: whether those whom the question asks about act in the entry, or others do. */
final class ActorSigns {
    private static final Set<String> STRONG = Set.of("actor named", "actor by another name", "actor of the kind");
    private static final int FIRST = 4;
    private static final Comparator<ActorSense.Found> STRONGEST =
            Comparator.comparingInt(ActorSigns::rank).thenComparingInt(ActorSense.Found::at);

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
            signs.add(Sign.of("headline " + headline.feature(), "actor", headline.text()));
            if (headline.at() < FIRST && STRONG.contains(headline.feature())) {
                signs.add(Sign.of("actor first", "actor", Saying.ACTOR_FIRST.with()));
            }
        }
        if (headline == null || !STRONG.contains(headline.feature())) {
            var text = strongest(subjects, entry.body());
            if (text != null && (headline == null || STRONG.contains(text.feature()))) {
                signs.add(Sign.of("text " + text.feature(), "actor", text.text()));
            } else if (headline == null) {
                signs.add(Sign.of("no actor", "actor", Saying.NO_ACTOR.with()));
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
        var said = entry.headline().actors().stream()
                .filter(mention -> !question.names(mention, entry.headline()))
                .map(ActorMention::country)
                .filter(country -> !country.isEmpty())
                .toList();
        if (!countries.isEmpty() && !said.isEmpty() && said.stream().noneMatch(countries::contains)) {
            var named = found != null && !found.feature().equals("actor of the kind");
            signs.add(Sign.of(
                    named ? "another country beside" : "another country",
                    "actor",
                    Saying.ANOTHER_COUNTRY.with(said.get(0))));
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
            } else if (entry.body().stream().anyMatch(sentence -> names(sentence, other))) {
                there++;
            }
        }
        double n = question.others().size();
        if (here > 0) {
            signs.add(new Sign("others in the headline", here / n, "object", Saying.OTHERS_IN_HEADLINE.with()));
        }
        if (there > 0) {
            signs.add(new Sign("others in the text", there / n, "object", Saying.OTHERS_IN_TEXT.with()));
        }
        if (here + there == 0) {
            signs.add(Sign.of("no others", "object", Saying.NO_OTHERS.with(names(question))));
        }
    }

    private static boolean names(EntrySense.Sentence sentence, ActorSense actor) {
        var found = actor.in(sentence);
        return found != null && STRONG.contains(found.feature());
    }

    private static String names(QuestionSense question) {
        return String.join(
                ", ", question.others().stream().map(ActorSense::name).toList());
    }

    /** Somebody whom the question does not know stands first in the headline: of the same country, or a true stranger. */
    private static void strangers(QuestionSense question, EntrySense entry, List<Sign> signs) {
        var headline = entry.headline();
        headline.actors().stream()
                .filter(mention -> !mention.asAdjective() && mention.from() <= FIRST)
                .findFirst()
                .filter(first -> !question.names(first, headline))
                .ifPresent(first -> signs.add(
                        question.countries().contains(first.country())
                                ? Sign.of("compatriot first", "actor", Saying.COMPATRIOT.with())
                                : Sign.of("stranger first", "actor", Saying.STRANGER.with())));
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
            if (found != null && (strongest == null || rank(found) < rank(strongest))) {
                strongest = found;
            }
        }
        return strongest;
    }

    private static int rank(ActorSense.Found found) {
        return switch (found.feature()) {
            case "actor named" -> 0;
            case "actor by another name" -> 1;
            case "actor of the kind" -> 2;
            default -> 3;
        };
    }
}
