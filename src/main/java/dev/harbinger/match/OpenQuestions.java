package dev.harbinger.match;

import dev.harbinger.feed.EntryWords;
import dev.harbinger.question.QuestionStamp;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The questions that take entries, as {@link Following} last saw them in the database, and which of them an entry might
 * answer. Safe for several threads.
 */
@ApplicationScoped
class OpenQuestions {
    /**
     * So many of the questions that share words with an entry are candidates: those that share most. Of the labelled answers
     * among ten thousand questions that loses one in a hundred and fifty, and four fifths of the judging.
     */
    static final int MOST = 56;

    /** So many of the nearest questions are candidates, if they are near at all. */
    static final int NEAREST = 20;

    /** The cosine from which on a question is near. */
    static final double NEAR = 0.2;

    private final QuestionVectors vectors;
    private final QuestionIndex index = new QuestionIndex();
    private final Senses senses = new Senses();
    private volatile Instant firstAskedAt = Instant.MAX;

    OpenQuestions(QuestionVectors vectors) {
        this.vectors = vectors;
    }

    /** The questions that an entry might answer, by the time it was published too: by its words, and by its meaning. */
    List<OpenQuestion> candidates(EntryWords entry, EntryMeaning meaning) {
        var terms = Terms.ofEntry(entry.title(), entry.text());
        var candidates = new LinkedHashMap<Long, OpenQuestion>();
        var takes = OpenQuestion.taking(entry.publishedAt());
        index.candidates(terms, takes, MOST).forEach(question -> candidates.put(question.id(), question));
        if (meaning.isRead() && mayMatter(terms, entry.publishedAt())) {
            near(meaning).stream().filter(takes).forEach(question -> candidates.put(question.id(), question));
        }
        return List.copyOf(candidates.values());
    }

    /**
     * Whether the meaning of an entry may find what its words do not, which is worth reading it: it came after some question
     * was asked, and names a body, a kind of bodies, a country or an event that some question is about.
     */
    boolean mayMatter(Collection<String> terms, Instant publishedAt) {
        return !publishedAt.isBefore(firstAskedAt)
                && terms.stream().anyMatch(term -> !Terms.isWord(term) && index.uses(term));
    }

    private List<OpenQuestion> near(EntryMeaning meaning) {
        return vectors.nearest(meaning, NEAREST, NEAR).stream()
                .map(near -> index.get(near.id()))
                .filter(Objects::nonNull)
                .toList();
    }

    /** Whether a question takes entries, as far as is known here. */
    boolean has(long id) {
        return index.get(id) != null;
    }

    /** What a question asks; none if it takes no entries. */
    Optional<String> wording(long id) {
        return Optional.ofNullable(index.get(id)).map(OpenQuestion::question);
    }

    /** How the judge reads a question. */
    QuestionSense sense(OpenQuestion question) {
        return senses.of(question);
    }

    int size() {
        return index.size();
    }

    /** The ids of all. */
    Set<Long> ids() {
        return index.ids();
    }

    /** Whether a question is known as it is. */
    boolean knows(QuestionStamp stamp) {
        var known = index.get(stamp.id());
        return known != null && known.version() == stamp.version();
    }

    /** Takes some questions in, each in the place of an older version. */
    void put(Collection<OpenQuestion> some) {
        var reworded = some.stream().filter(this::isReworded).toList();
        some.stream()
                .map(OpenQuestion::askedAt)
                .filter(askedAt -> askedAt.isBefore(firstAskedAt))
                .forEach(askedAt -> firstAskedAt = askedAt);
        index.put(some);
        vectors.want(reworded);
    }

    private boolean isReworded(OpenQuestion question) {
        var known = index.get(question.id());
        return known == null || !known.question().equals(question.question());
    }

    /** Forgets a question; does nothing if it is not there. */
    void remove(long id) {
        index.remove(id);
        vectors.forget(id);
    }
}
