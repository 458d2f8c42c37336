package dev.harbinger.question;

import dev.harbinger.extraction.SignalActor;
import dev.harbinger.text.SignalType;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Tells whether a signal asks what another asked before. Careful: of two questions that are much alike but name another
 * actor, object, country or number, none is the other; a doubled question costs a person a look, a swallowed one an answer.
 */
final class SameSignal {
    private static final double STRONG = 0.66;
    private static final Set<SignalType> OWN_AFFAIRS = Set.of(SignalType.ECONOMIC_DECISION, SignalType.DATA_RELEASE);

    private final SignalSketch now;
    private final SignalSketch before;
    private final SignalTerms mine;
    private final SignalTerms other;
    private final Set<String> actors = new HashSet<>();

    private SameSignal(SignalSketch now, SignalSketch before) {
        this.now = now;
        this.before = before;
        mine = SignalTerms.of(now.timeless(), now.type());
        other = SignalTerms.of(before.timeless(), before.type());
        now.actors().forEach(actor -> actors.addAll(SignalTerms.all(actor)));
        before.actors().forEach(actor -> actors.addAll(SignalTerms.all(actor)));
    }

    /**
     * How much a signal has in common with one asked before: 0 if it is another, up to 1 if it says the same.
     *
     * @param askedOn the day of the new brief; a question whose deadline lies before takes nothing that is published since
     */
    static double likeness(SignalSketch now, SignalSketch before, LocalDate askedOn) {
        var may = now.type() == before.type() && sameTime(now.deadline(), before.deadline(), askedOn);
        return may ? new SameSignal(now, before).likeness() : 0;
    }

    private static boolean sameTime(LocalDate now, LocalDate before, LocalDate askedOn) {
        var over = before != null && before.isBefore(askedOn);
        return !over && (now == null || before == null || now.equals(before));
    }

    private double likeness() {
        var same = sameActors() && sameNames() && mine.negations().equals(other.negations()) && sameCase();
        return same ? overlap() : 0;
    }

    /** The first named acts in both, and whoever only one of them counts among its actors is named by the other as well. */
    private boolean sameActors() {
        if (now.actors().isEmpty() || before.actors().isEmpty()) {
            return now.actors().isEmpty() && before.actors().isEmpty();
        }
        return agree(now.actors().get(0), before.actors().get(0))
                && allIn(now.actors(), before.actors(), other)
                && allIn(before.actors(), now.actors(), mine);
    }

    private static boolean allIn(List<SignalActor> some, List<SignalActor> all, SignalTerms terms) {
        return some.stream()
                .allMatch(one -> all.stream().anyMatch(actor -> agree(one, actor)) || mentions(terms, one.name()));
    }

    private static boolean mentions(SignalTerms terms, String name) {
        return SignalTerms.all(name).stream()
                .allMatch(term -> terms.names().contains(term) || terms.words().contains(term));
    }

    /** By the name of at least one of them: two aliases may be the same by chance. */
    private static boolean agree(SignalActor one, SignalActor other) {
        return keys(one).contains(SignalTerms.key(other.name())) || keys(other).contains(SignalTerms.key(one.name()));
    }

    /** The keys of an actor's name and of all its aliases. */
    static Set<String> keys(SignalActor actor) {
        var keys = new LinkedHashSet<String>();
        keys.add(SignalTerms.key(actor.name()));
        actor.aliases().forEach(alias -> keys.add(SignalTerms.key(alias)));
        return keys;
    }

    /** Both name something, and beyond the actors the same in the same order. */
    private boolean sameNames() {
        return !mine.names().isEmpty()
                && without(mine.names()).equals(without(other.names()))
                && inOrder(mine, other).equals(inOrder(other, mine));
    }

    /** Who does it to whom lies in the order. */
    private static List<String> inOrder(SignalTerms terms, SignalTerms with) {
        return terms.names().stream().filter(with.names()::contains).toList();
    }

    private List<String> without(Set<String> terms) {
        return terms.stream().filter(term -> !actors.contains(term)).toList();
    }

    /** "Will U.S. agencies open an inquiry?" leaves to the brief into what: then the briefs must be about one case. */
    private boolean sameCase() {
        var spoken = !without(mine.names()).isEmpty()
                || mine.words().stream().anyMatch(word -> mine.isObject(word) && !actors.contains(word))
                || now.actors().size() > 1
                || OWN_AFFAIRS.contains(now.type());
        if (spoken || now.title() == null || before.title() == null) {
            return true;
        }
        var titles = without(SignalTerms.namesOf(now.title()));
        var titlesBefore = without(SignalTerms.namesOf(before.title()));
        return titles.equals(titlesBefore) || titles.stream().anyMatch(titlesBefore::contains);
    }

    /** The share of the words that both have; 0 unless one only says less than the other, by words that qualify. */
    private double overlap() {
        var left = rest(mine, other);
        var right = rest(other, mine);
        var larger = (left.isEmpty() ? other : mine).words().size();
        var shared = larger - left.size() - right.size();
        var looser = (left.isEmpty() || right.isEmpty())
                && left.stream().allMatch(mine::qualifies)
                && right.stream().allMatch(other::qualifies);
        var share = larger == 0 ? 0 : (double) shared / larger;
        return looser && share >= STRONG ? share : 0;
    }

    private List<String> rest(SignalTerms from, SignalTerms in) {
        return from.words().stream()
                .filter(word -> !in.words().contains(word) && !actors.contains(word))
                .toList();
    }
}
