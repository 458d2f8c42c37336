package dev.harbinger.digest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * What happened to questions up to a moment, read once for all subscribers of a run. Which questions pass a filter is
 * asked once per filter. Not for several threads.
 */
final class News {
    private final Instant until;
    private final Map<Long, Facts> facts = new HashMap<>();
    private final Function<Interest, Set<Long>> passing;
    private final Function<Long, String> links;
    private final Map<Interest, Set<Long>> passed = new HashMap<>();

    /**
     * Gathers facts.
     *
     * @param passing the ids of those questions among the facts that pass a filter
     * @param links where a question is shown
     */
    News(Instant until, Collection<Facts> facts, Function<Interest, Set<Long>> passing, Function<Long, String> links) {
        this.until = until;
        facts.forEach(one -> this.facts.put(one.id(), one));
        this.passing = passing;
        this.links = links;
    }

    Instant until() {
        return until;
    }

    /**
     * What is new to somebody.
     *
     * @param since what happened by then is old
     * @param known keys of what was told already
     */
    Told told(List<Interest> interests, Instant since, Set<Long> known) {
        var telling = new Telling(since, known);
        wanted(interests).forEach(id -> telling.tell(facts.get(id)));
        return telling.told();
    }

    /** The telling of one subscriber. */
    private final class Telling {
        private final Instant since;
        private final Set<Long> known;
        private final List<Change> changes = new ArrayList<>();
        private final Set<Long> keys = new HashSet<>();
        private Instant oldest = Instant.MAX;

        Telling(Instant since, Set<Long> known) {
            this.since = since;
            this.known = known;
        }

        void tell(Facts one) {
            var fresh = one.steps().stream()
                    .filter(step -> step.at().isAfter(since) && !known.contains(step.id()))
                    .toList();
            var soon = one.isDueSoon(since, until) && !known.contains(one.dueKey());
            var kind = one.change(fresh);
            if (kind.isPresent() || soon) {
                changes.add(new Change(kind.orElse(ChangeKind.DUE_SOON), one, links.apply(one.id())));
                happened(kind.isPresent() ? fresh.get(0).at() : one.dueSoonAt());
            }
            one.steps().stream()
                    .filter(step -> known.contains(step.id()) || kind.isPresent() && fresh.contains(step))
                    .forEach(step -> remember(step.at(), step.id()));
            if (soon || known.contains(one.dueKey())) {
                remember(one.dueSoonAt(), one.dueKey());
            }
        }

        private void happened(Instant at) {
            oldest = at.isBefore(oldest) ? at : oldest;
        }

        /** Only what the next digest looks at again needs its key; the rest lies before its beginning. */
        private void remember(Instant at, long key) {
            if (at != null && at.isAfter(until.minus(Subscriber.OVERLAP))) {
                keys.add(key);
            }
        }

        Told told() {
            changes.sort(Comparator.comparing(Change::kind)
                    .thenComparing(Change::deadline, Comparator.nullsLast(Comparator.naturalOrder()))
                    .thenComparing(Change::questionId));
            return new Told(changes, oldest, false, keys);
        }
    }

    private Set<Long> wanted(List<Interest> interests) {
        if (interests.size() == 1) {
            return passed(interests.get(0));
        }
        var all = new HashSet<Long>();
        interests.forEach(interest -> all.addAll(passed(interest)));
        return all;
    }

    private Set<Long> passed(Interest interest) {
        return passed.computeIfAbsent(
                interest, wanted -> wanted.isEverything() ? Set.copyOf(facts.keySet()) : passing.apply(wanted));
    }
}
