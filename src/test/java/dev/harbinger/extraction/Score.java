package dev.harbinger.extraction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The figures of an extraction over labelled briefs. An expected signal counts as found when the words of a passage, or
 * of its question, reach an F1 of one half with those of its span; one to one, the best pair first.
 */
final class Score {
    private static final double FOUND = 0.5;

    int found;
    int missed;
    int wrong;
    int typed;
    int texts;
    int negatives;
    int spoilt;
    private int wellFormed;
    private double questionsAlike;
    private int actorHits;
    private int actors;
    private int deadlineHits;
    private int deadlines;
    final List<String> errors = new ArrayList<>();

    private record Pair(int signal, int item, double alike, double question, boolean optional) {}

    void add(Labelled brief, List<Signal> signals) {
        texts++;
        var pairs = assigned(brief, signals);
        var hitItems = new HashSet<Integer>();
        var hitSignals = new HashSet<Integer>();
        for (var pair : pairs) {
            hitItems.add(pair.item());
            hitSignals.add(pair.signal());
            if (!pair.optional()) {
                found(brief, signals.get(pair.signal()), brief.items().get(pair.item()));
            }
        }
        missed(brief, hitItems);
        int before = wrong;
        wrong(brief, signals, hitSignals);
        negatives += brief.negative() ? 1 : 0;
        spoilt += brief.negative() && wrong > before ? 1 : 0;
    }

    private static List<Pair> assigned(Labelled brief, List<Signal> signals) {
        var pairs = new ArrayList<Pair>();
        for (int s = 0; s < signals.size(); s++) {
            var signal = signals.get(s);
            var passage = Words.of(brief.document().text().substring(signal.start(), signal.end()));
            var question = Words.of(signal.question());
            for (int i = 0; i < brief.items().size(); i++) {
                var item = brief.items().get(i);
                var span = Words.of(item.span());
                var alike = Math.max(Words.alike(passage, span), Words.alike(question, span));
                if (alike >= FOUND) {
                    pairs.add(new Pair(s, i, alike, Words.alike(question, Words.of(item.question())), item.optional()));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble((Pair pair) -> -pair.alike())
                .thenComparing(Pair::optional)
                .thenComparingDouble(pair -> -pair.question()));
        return oneToOne(pairs);
    }

    private static List<Pair> oneToOne(List<Pair> pairs) {
        Set<Integer> signals = new HashSet<>();
        Set<Integer> items = new HashSet<>();
        return pairs.stream()
                .filter(pair -> !signals.contains(pair.signal()) && !items.contains(pair.item()))
                .filter(pair -> signals.add(pair.signal()) & items.add(pair.item()))
                .toList();
    }

    private void found(Labelled brief, Signal signal, Labelled.Item item) {
        found++;
        var fault = WellFormed.fault(signal.question());
        wellFormed += fault.isEmpty() ? 1 : 0;
        questionsAlike += Words.alike(Words.of(signal.question()), Words.of(item.question()));
        if (!fault.isEmpty()) {
            errors.add("Q " + brief.id() + " " + fault + " | " + signal.question() + " | " + item.span());
        }
        if (signal.type().name().equals(item.type())) {
            typed++;
        } else {
            errors.add("T " + brief.id() + " " + item.type() + " > " + signal.type() + " | " + signal.question());
        }
        var left = new ArrayList<>(item.actors());
        for (var actor : signal.actors()) {
            var hit = left.stream()
                    .filter(name -> Words.sameName(actor.name(), name))
                    .findFirst();
            hit.ifPresent(left::remove);
            actorHits += hit.isPresent() ? 1 : 0;
        }
        actors += signal.actors().size() + item.actors().size();
        var names = signal.actors().stream().map(SignalActor::name).toList();
        if (!left.isEmpty() || names.size() > item.actors().size()) {
            errors.add("A " + brief.id() + " " + item.actors() + " > " + names + " | " + item.span());
        }
        deadline(brief, signal, item);
    }

    private void deadline(Labelled brief, Signal signal, Labelled.Item item) {
        if (item.deadline() == null) {
            return;
        }
        deadlines++;
        var given = signal.deadline();
        var hit = given != null
                && (same(given.words(), item.deadline())
                        || given.day() != null && same(given.day().toString(), item.deadline()));
        deadlineHits += hit ? 1 : 0;
        if (!hit) {
            errors.add("D " + brief.id() + " " + item.deadline() + " > "
                    + (given == null ? "-" : given.day() + " " + given.words()) + " | " + item.span());
        }
    }

    /** A day is compared with a day, words with words: labels keep the words where the text names no day. */
    private static boolean same(String said, String expected) {
        var a = Words.of(said);
        var b = Words.of(expected);
        return !a.isEmpty() && (Words.alike(a, b) >= FOUND || a.containsAll(b) || b.containsAll(a));
    }

    private void missed(Labelled brief, Set<Integer> hit) {
        for (int i = 0; i < brief.items().size(); i++) {
            var item = brief.items().get(i);
            if (!item.optional() && !hit.contains(i)) {
                missed++;
                errors.add("M " + brief.id() + " " + brief.layout() + " " + item.type() + " | " + item.span());
            }
        }
    }

    private void wrong(Labelled brief, List<Signal> signals, Set<Integer> hit) {
        for (int s = 0; s < signals.size(); s++) {
            if (!hit.contains(s)) {
                wrong++;
                var signal = signals.get(s);
                errors.add("W " + brief.id() + " " + brief.layout() + " "
                        + brief.document().text().substring(signal.start(), signal.end()) + " [" + signal.cue() + "]");
            }
        }
    }

    double precision() {
        return ratio(found, found + wrong);
    }

    double recall() {
        return ratio(found, found + missed);
    }

    double f1() {
        return ratio(2.0 * found, 2.0 * found + missed + wrong);
    }

    double types() {
        return ratio(typed, found);
    }

    /** The share of questions in which {@link WellFormed} finds no fault. */
    double wellFormed() {
        return ratio(wellFormed, found);
    }

    /** The mean F1 of the words of the questions with those of questions that people wrote. */
    double questionF1() {
        return ratio(questionsAlike, found);
    }

    double actorF1() {
        return ratio(2.0 * actorHits, actors);
    }

    double deadlineRecall() {
        return ratio(deadlineHits, deadlines);
    }

    private static double ratio(double part, double whole) {
        return whole == 0 ? 0 : part / whole;
    }
}
