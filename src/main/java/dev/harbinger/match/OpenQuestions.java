package dev.harbinger.match;

import dev.harbinger.question.Question;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The questions that take entries, read once for the judge and kept until they change; and an inverted index of their
 * words, so that an entry meets only the questions that share one with it.
 */
@ApplicationScoped
class OpenQuestions {
    /** A question in a form that outlives its transaction. */
    record Known(java.time.Instant changedAt, QuestionSense sense) {}

    private final Map<Long, Known> known = new ConcurrentHashMap<>();

    /** How the judge reads a question of the transaction at hand. */
    QuestionSense sense(Question question) {
        var kept = known.get(question.id());
        if (kept == null || !kept.changedAt().equals(question.changedAt())) {
            kept = new Known(question.changedAt(), read(question));
            known.put(question.id(), kept);
        }
        return kept.sense();
    }

    private static QuestionSense read(Question question) {
        var actors = question.actors().stream()
                .map(actor -> new QuestionSense.Actor(actor.name(), actor.aliases()))
                .toList();
        return new QuestionSense(
                question.id(),
                question.question(),
                question.signalType(),
                actors,
                question.askedAt(),
                question.deadline());
    }

    /** An index over some questions; drops what is remembered of others. */
    Index index(List<Question> questions) {
        var ids = new HashSet<Long>();
        questions.forEach(question -> ids.add(question.id()));
        known.keySet().retainAll(ids);
        var index = new Index();
        questions.forEach(question -> index.add(question, sense(question)));
        return index;
    }

    /** Which questions share an actor's or an object's word with an entry; for one run. */
    static final class Index {
        private final Map<String, List<Long>> byWord = new HashMap<>();
        private final Map<Long, Question> questions = new HashMap<>();
        private final Map<Long, QuestionSense> senses = new HashMap<>();
        private final List<Long> byKind = new ArrayList<>();

        private void add(Question question, QuestionSense sense) {
            questions.put(question.id(), question);
            senses.put(question.id(), sense);
            var words = new HashSet<>(sense.objects());
            sense.subjects().forEach(actor -> words.addAll(actor.words()));
            words.forEach(
                    word -> byWord.computeIfAbsent(word, w -> new ArrayList<>()).add(question.id()));
            if (sense.subjects().isEmpty() || words.isEmpty()) {
                byKind.add(question.id());
            }
        }

        /** The candidates for an entry. */
        Set<Long> candidates(EntrySense entry) {
            var ids = new HashSet<>(byKind);
            entry.content().forEach(word -> ids.addAll(byWord.getOrDefault(word, List.of())));
            return ids;
        }

        Question question(Long id) {
            return questions.get(id);
        }

        QuestionSense sense(Long id) {
            return senses.get(id);
        }
    }
}
