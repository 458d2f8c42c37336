package dev.harbinger.question;

import dev.harbinger.text.SignalType;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * Tells whether a signal asks what another asked before. Careful: of two questions that are much alike but name another
 * actor, object, country or number, none is the other; a doubled question costs a person a look, a swallowed one an answer.
 */
final class SameSignal {
    private static final double STRONG = 0.66;
    private static final Set<SignalType> OWN_AFFAIRS = Set.of(SignalType.ECONOMIC_DECISION, SignalType.DATA_RELEASE);

    private final SignalSense now;
    private final SignalSense before;
    private final SignalTerms mine;
    private final SignalTerms other;

    private SameSignal(SignalSense now, SignalSense before) {
        this.now = now;
        this.before = before;
        mine = now.terms();
        other = before.terms();
    }

    /**
     * How much a signal has in common with one asked before: 0 if it is another, up to 1 if it says the same.
     *
     * @param askedOn the day of the new brief; a question whose deadline lies before takes nothing that is published since
     */
    static double likeness(SignalSense now, SignalSense before, LocalDate askedOn) {
        var mine = now.sketch();
        var its = before.sketch();
        var may = mine.type() == its.type() && sameTime(mine.deadline(), its.deadline(), askedOn);
        return may ? new SameSignal(now, before).likeness() : 0;
    }

    private static boolean sameTime(LocalDate now, LocalDate before, LocalDate askedOn) {
        var over = before != null && before.isBefore(askedOn);
        return !over && (now == null || before == null || now.equals(before));
    }

    private double likeness() {
        var same = sameNames() && sameActors() && mine.negations().equals(other.negations()) && sameCase();
        return same ? overlap() : 0;
    }

    /** Both name something, and beyond the actors the same in the same order. */
    private boolean sameNames() {
        return !mine.names().isEmpty()
                && withoutActors(mine.names()).equals(withoutActors(other.names()))
                && inOrder(mine, other).equals(inOrder(other, mine));
    }

    /** Who does it to whom lies in the order. */
    private static List<String> inOrder(SignalTerms terms, SignalTerms with) {
        return terms.names().stream().filter(with.names()::contains).toList();
    }

    /** The first named acts in both, and whoever only one of them counts among its actors is named by the other as well. */
    private boolean sameActors() {
        if (now.actors().isEmpty() || before.actors().isEmpty()) {
            return now.actors().isEmpty() && before.actors().isEmpty();
        }
        return now.actors().get(0).agrees(before.actors().get(0))
                && allIn(now.actors(), before.actors(), other)
                && allIn(before.actors(), now.actors(), mine);
    }

    private static boolean allIn(List<ActorTerms> some, List<ActorTerms> all, SignalTerms terms) {
        return some.stream()
                .allMatch(one -> all.stream().anyMatch(one::agrees)
                        || one.own().stream()
                                .allMatch(term -> terms.names().contains(term)
                                        || terms.words().contains(term)));
    }

    /** "Will U.S. agencies open an inquiry?" leaves to the brief into what: then the briefs must be about one case. */
    private boolean sameCase() {
        var title = now.sketch().title();
        var titleBefore = before.sketch().title();
        if (title == null || titleBefore == null || namesItsObject()) {
            return true;
        }
        var names = withoutActors(SignalTerms.namesOf(title));
        var namesBefore = withoutActors(SignalTerms.namesOf(titleBefore));
        return names.equals(namesBefore) || names.stream().anyMatch(namesBefore::contains);
    }

    private boolean namesItsObject() {
        return now.actors().size() > 1
                || OWN_AFFAIRS.contains(now.sketch().type())
                || !withoutActors(mine.names()).isEmpty()
                || withoutActors(mine.words()).stream().anyMatch(mine::isObject);
    }

    /** The share of the words that both have; 0 unless one only says less than the other, by words that qualify. */
    private double overlap() {
        var left = rest(mine, other);
        var right = rest(other, mine);
        var larger = (left.isEmpty() ? other : mine).words().size();
        var share = larger == 0 ? 0 : (double) (larger - left.size() - right.size()) / larger;
        var looser = (left.isEmpty() || right.isEmpty())
                && left.stream().allMatch(mine::qualifies)
                && right.stream().allMatch(other::qualifies);
        return looser && share >= STRONG ? share : 0;
    }

    private List<String> rest(SignalTerms from, SignalTerms in) {
        return withoutActors(from.words()).stream()
                .filter(word -> !in.words().contains(word))
                .toList();
    }

    private List<String> withoutActors(Set<String> terms) {
        return terms.stream()
                .filter(term ->
                        !now.actorTerms().contains(term) && !before.actorTerms().contains(term))
                .toList();
    }
}
