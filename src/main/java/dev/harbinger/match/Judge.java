package dev.harbinger.match;

import dev.harbinger.text.Stance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Judges whether an entry answers a question: a logistic model over named features of its best sentence, each of which
 * is a reason that can be shown. Pure.
 */
final class Judge {
    private static final double ELSEWHERE = 0.6;

    private Judge() {}

    /** The judgement on one question. */
    static Judgement judge(QuestionSense question, EntrySense entry) {
        List<Reason> best = List.of();
        var leaning = Leaning.UNCLEAR;
        for (int i = 0; i < entry.sentences().size(); i++) {
            var sentence = entry.sentences().get(i);
            var reasons = reasons(question, entry, sentence, i == 0);
            if (best.isEmpty() || sum(reasons) > sum(best)) {
                best = reasons;
                leaning = leaning(sentence.stance().stance());
            }
        }
        var shown = best.stream()
                .sorted(Comparator.comparingDouble((Reason reason) -> Math.abs(reason.weight()))
                        .reversed())
                .toList();
        return new Judgement(1 / (1 + Math.exp(-Weights.of("bias") - sum(best))), leaning, shown);
    }

    private static double sum(List<Reason> reasons) {
        return reasons.stream().mapToDouble(Reason::weight).sum();
    }

    private static Leaning leaning(Stance stance) {
        return switch (stance) {
            case HAPPENED -> Leaning.YES;
            case RULED_OUT -> Leaning.NO;
            default -> Leaning.UNCLEAR;
        };
    }

    private static List<Reason> reasons(
            QuestionSense question, EntrySense entry, EntrySense.Sentence sentence, boolean headline) {
        var reasons = new ArrayList<Reason>();
        actor(question, entry, sentence, reasons);
        act(question, entry, sentence, reasons);
        object(question, entry, sentence, reasons);
        names(question, entry, reasons);
        stance(sentence, reasons);
        if (headline) {
            reasons.add(reason("place", "in the headline", "headline"));
        }
        return reasons;
    }

    private static Reason reason(String kind, String text, String feature) {
        return new Reason(kind, text, Weights.of(feature));
    }

    private static void actor(
            QuestionSense question, EntrySense entry, EntrySense.Sentence sentence, List<Reason> reasons) {
        if (question.subjects().isEmpty()) {
            return;
        }
        var here = strongest(question, sentence);
        if (here != null && !here.feature().equals("actor's country")) {
            reasons.add(reason("actor", here.text(), here.feature()));
            elsewhere(question, sentence, reasons);
            return;
        }
        for (var other : entry.sentences()) {
            var there = other == sentence ? null : strongest(question, other);
            if (there != null && !there.feature().equals("actor's country")) {
                reasons.add(reason("actor", there.text(), there.feature()));
                reasons.add(reason("actor", "named in another sentence", "actor in the text only"));
                return;
            }
        }
        reasons.add(
                here != null
                        ? reason("actor", here.text(), here.feature())
                        : reason("actor", "nobody is named whom the question asks about", "no actor"));
    }

    /** A body of the kind, but another country's. */
    private static void elsewhere(QuestionSense question, EntrySense.Sentence sentence, List<Reason> reasons) {
        var countries = question.subjects().stream()
                .map(ActorSense::country)
                .filter(country -> !country.isEmpty())
                .toList();
        var said = sentence.actors().stream()
                .map(mention -> mention.country())
                .filter(country -> !country.isEmpty())
                .toList();
        var exact = reasons.get(reasons.size() - 1).text().startsWith("actor:")
                && !reasons.get(reasons.size() - 1).text().contains(", one of");
        if (!exact && !countries.isEmpty() && !said.isEmpty() && said.stream().noneMatch(countries::contains)) {
            reasons.add(reason("actor", "of another country: " + said.get(0), "another country"));
        }
    }

    private static ActorSense.Found strongest(QuestionSense question, EntrySense.Sentence sentence) {
        return question.subjects().stream()
                .map(actor -> actor.in(sentence))
                .filter(found -> found != null)
                .min(Comparator.comparingDouble((ActorSense.Found found) -> -Weights.of(found.feature()))
                        .thenComparingInt(ActorSense.Found::at))
                .orElse(null);
    }

    private static void act(
            QuestionSense question, EntrySense entry, EntrySense.Sentence sentence, List<Reason> reasons) {
        var here = act(question, sentence);
        if (here != null) {
            reasons.add(here);
            return;
        }
        for (var other : entry.sentences()) {
            var there = act(question, other);
            if (there != null) {
                reasons.add(there);
                reasons.add(reason("event", "said in another sentence", "act elsewhere"));
                return;
            }
        }
        reasons.add(reason("event", "no word for such an event", "no act"));
    }

    private static Reason act(QuestionSense question, EntrySense.Sentence sentence) {
        var same = question.acts().stream().filter(sentence.content()::contains).collect(Collectors.toSet());
        var ofType = sentence.events().stream()
                .filter(event -> event.type() == question.type())
                .findFirst();
        if (!same.isEmpty()) {
            return reason("event", "the same act: " + String.join(", ", same), "same act");
        }
        return ofType.map(event -> {
                    var words = sentence.words()
                            .substring(
                                    sentence.tokens().get(event.from()).start(),
                                    sentence.tokens().get(event.to() - 1).end());
                    return reason(
                            "event",
                            "“" + words + "” is of the kind "
                                    + question.type().name().replace('_', ' ').toLowerCase(java.util.Locale.ROOT),
                            "act of the kind");
                })
                .orElse(null);
    }

    private static void object(
            QuestionSense question, EntrySense entry, EntrySense.Sentence sentence, List<Reason> reasons) {
        if (question.objects().isEmpty()) {
            return;
        }
        var here = common(question, sentence.content());
        var anywhere = common(question, entry.content());
        var share = (here.size() + ELSEWHERE * (anywhere.size() - here.size()))
                / Math.min(5, question.objects().size());
        if (!anywhere.isEmpty()) {
            reasons.add(new Reason(
                    "object",
                    "about the same: " + String.join(", ", anywhere),
                    Weights.of("object") * Math.min(1, share)));
        }
    }

    private static void names(QuestionSense question, EntrySense entry, List<Reason> reasons) {
        if (question.names().isEmpty()) {
            return;
        }
        var named = question.names().stream().filter(entry.content()::contains).toList();
        reasons.add(
                named.isEmpty()
                        ? reason("object", "names none of: " + String.join(", ", question.names()), "other names")
                        : reason("object", "names " + String.join(", ", named), "same names"));
    }

    private static Set<String> common(QuestionSense question, Set<String> content) {
        return question.objects().stream()
                .filter(content::contains)
                .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
    }

    private static void stance(EntrySense.Sentence sentence, List<Reason> reasons) {
        var words = sentence.stance().words();
        reasons.add(
                switch (sentence.stance().stance()) {
                    case HAPPENED -> reason("stance", "reported as happened, not as considered", "happened");
                    case RULED_OUT -> reason("stance", "reported as ruled out: “" + words + "”", "ruled out");
                    case CONSIDERED ->
                        reason("stance", "only considered, planned or expected: “" + words + "”", "considered");
                    case URGED -> reason("stance", "only called for: “" + words + "”", "urged");
                    case BACKGROUND -> reason("stance", "background or opinion: “" + words + "”", "background");
                });
    }
}
