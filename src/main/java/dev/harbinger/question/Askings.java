package dev.harbinger.question;

import static java.util.Comparator.naturalOrder;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How often a question was asked, when, and by which briefs.
 *
 * @param later all but the first asking, which is the question itself; first one first
 */
public record Askings(Question question, List<QuestionAsking> later) {
    public Askings {
        later = List.copyOf(later);
    }

    /** Every one, the first and then the later ones. */
    public List<Asked> every() {
        return Stream.concat(
                        Stream.of(Asked.first(question)), later.stream().map(asking -> new Asked(question, asking)))
                .toList();
    }

    /** The later one by a brief. */
    Optional<QuestionAsking> by(Long briefId) {
        return later.stream()
                .filter(asking -> asking.brief().id().equals(briefId))
                .findFirst();
    }

    List<Long> laterBriefs() {
        return later.stream().map(asking -> asking.brief().id()).toList();
    }

    /** How many there are. */
    public int times() {
        return 1 + later.size();
    }

    /** The date of the earliest brief that asks it. */
    public Instant firstAt() {
        return dates().min(naturalOrder()).orElseThrow();
    }

    /** The date of the latest brief that asks it. */
    public Instant lastAt() {
        return dates().max(naturalOrder()).orElseThrow();
    }

    private Stream<Instant> dates() {
        return Stream.concat(Stream.of(question.askedAt()), later.stream().map(QuestionAsking::askedAt));
    }
}
