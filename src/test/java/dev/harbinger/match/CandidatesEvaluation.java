package dev.harbinger.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harbinger.feed.EntryWords;
import dev.harbinger.match.LabelledEntries.Labelled;
import dev.harbinger.text.SentenceEmbedding;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Measures what the candidate stage keeps, by words and by the nearest in meaning, of what the judge would flag, with the
 * labelled questions alone and among others, thousands by words and some hundred by meaning; fails below the last figures
 * kept.
 */
class CandidatesEvaluation {
    private static final double THRESHOLD = Double.parseDouble(MatchConfig.THRESHOLD);
    private static final long FIRST_OTHER = 1_000_000;
    private static final int NEARBY = 500;

    @ParameterizedTest
    @CsvSource({"shared, 0.99, 0.93", "tuned, 0.99, 0.99"})
    void whatWouldBeFlaggedIsACandidate(String set, double keptAlone, double keptAmongOthers) {
        var labelled = new LabelledEntries(set);
        var questions = labelled.questions();
        var near = near(questions);
        var rows = JudgedPairs.of(set).rows().stream()
                .collect(Collectors.groupingBy(row -> row.pair().entryId()));
        var alone = new Kept(0, questions);
        var amongOthers = new Kept(10_000, questions);
        var judged = labelled.entries().parallelStream()
                .map(entry -> new Judged(entry, rows.getOrDefault(entry.id(), List.of()), questions, labelled, near))
                .toList();
        judged.forEach(entry -> {
            alone.add(entry);
            amongOthers.add(entry);
        });
        System.out.printf("Candidates (%s), %s; %s%n", set, alone, amongOthers);

        assertThat(alone.share()).isGreaterThanOrEqualTo(keptAlone);
        assertThat(amongOthers.share()).isGreaterThanOrEqualTo(keptAmongOthers);
    }

    /** An entry with the questions that it would be flagged for, those that it answers, and those near it in meaning. */
    private static final class Judged {
        private final Labelled entry;
        private final Set<OpenQuestion> flagged;
        private final Set<OpenQuestion> answered;
        private final Set<OpenQuestion> nearest;

        Judged(
                Labelled entry,
                List<FlagScore.Row> rows,
                List<OpenQuestion> questions,
                LabelledEntries labelled,
                NearestQuestions near) {
            this.entry = entry;
            var beginning = new EntryMeaning(entry.title(), entry.summary(), KnownEmbeddings::of).beginning();
            var ids = near.nearest(beginning, OpenQuestions.NEAREST, OpenQuestions.NEAR).stream()
                    .map(NearestQuestions.Near::id)
                    .collect(Collectors.toSet());
            nearest = those(questions, question -> ids.contains(question.id()));
            var flaggedNames = names(rows, row -> row.likelihood() >= THRESHOLD);
            flagged = those(questions, question -> flaggedNames.contains(labelled.name(question)));
            var answeredNames = names(rows, FlagScore.Row::right);
            answered = those(questions, question -> answeredNames.contains(labelled.name(question)));
        }

        private static Set<String> names(List<FlagScore.Row> rows, Predicate<FlagScore.Row> which) {
            return rows.stream().filter(which).map(row -> row.pair().id()).collect(Collectors.toSet());
        }

        private static Set<OpenQuestion> those(List<OpenQuestion> questions, Predicate<OpenQuestion> which) {
            return questions.stream().filter(which).collect(Collectors.toSet());
        }
    }

    /** How much of what matters the candidates hold, with so many other questions in the index. */
    private static final class Kept {
        private final QuestionIndex index = new QuestionIndex();
        private final int others;
        private int flagged;
        private int flaggedKept;
        private int answers;
        private int answersKept;
        private int candidates;
        private int entries;

        Kept(int others, List<OpenQuestion> questions) {
            this.others = others;
            index.put(questions);
            index.put(new MadeUpQuestions(7, Instant.EPOCH).make(others, FIRST_OTHER));
        }

        void add(Judged judged) {
            var entry = judged.entry;
            var found = new HashSet<>(index.candidates(
                    Terms.ofEntry(entry.title(), entry.summary()),
                    question -> question.takes(entry.published()),
                    OpenQuestions.MOST));
            found.addAll(judged.nearest);
            entries++;
            candidates += found.size();
            flagged += judged.flagged.size();
            answers += judged.answered.size();
            flaggedKept += (int) judged.flagged.stream().filter(found::contains).count();
            answersKept +=
                    (int) judged.answered.stream().filter(found::contains).count();
        }

        double share() {
            return (double) flaggedKept / flagged;
        }

        @Override
        public String toString() {
            return "with %,d others kept %d of %d that are flagged, %d of %d answers, %.1f candidates an entry"
                    .formatted(others, flaggedKept, flagged, answersKept, answers, (double) candidates / entries);
        }
    }

    /**
     * What the nearest questions in meaning add to those that the index finds, looked for among all labelled questions and
     * some hundred others.
     */
    @ParameterizedTest
    @CsvSource({"shared,14", "tuned,17", "held,8"})
    void theNearestInMeaningFindAnswersThatWordsDoNot(String set, int atLeast) {
        var labelled = new LabelledEntries(set);
        var questions = labelled.questions();
        var byWords = new OpenQuestions(new QuestionVectors(null, new Meaning(new ByWords())));
        byWords.put(questions);
        byWords.put(new MadeUpQuestions(7, Instant.EPOCH).make(10_000, FIRST_OTHER));
        var near = near(questions);
        var looks = labelled.entries().parallelStream()
                .map(entry -> Look.of(entry, labelled, questions, byWords, near))
                .toList();
        int missed = looks.stream().mapToInt(Look::missed).sum();
        int found = looks.stream().mapToInt(Look::found).sum();
        int more = looks.stream().mapToInt(Look::more).sum();
        long read = looks.stream().filter(Look::read).count();
        System.out.printf(
                "Candidates (%s): of %d answers that words miss the nearest in meaning are %d; %d of %d entries are read,"
                        + " %.1f candidates more for each%n",
                set, missed, found, read, labelled.entries().size(), more / (double) read);

        assertThat(found).isGreaterThanOrEqualTo(atLeast);
    }

    /**
     * One entry among questions.
     *
     * @param read whether its meaning may matter
     * @param missed how many questions that it answers its words do not find
     * @param found how many of these its meaning finds
     * @param more how many candidates its meaning adds
     */
    private record Look(boolean read, int missed, int found, int more) {
        static Look of(
                Labelled labelledEntry,
                LabelledEntries labelled,
                List<OpenQuestion> questions,
                OpenQuestions byWords,
                NearestQuestions near) {
            var entry = new EntryWords(0L, labelledEntry.title(), labelledEntry.summary(), labelledEntry.published());
            var words = new HashSet<>(byWords.candidates(entry, EntryMeaning.UNREAD));
            var read = byWords.mayMatter(Terms.ofEntry(entry.title(), entry.text()), entry.publishedAt());
            var nearest = new HashSet<Long>();
            if (read) {
                var vector = new EntryMeaning(entry.title(), entry.text(), KnownEmbeddings::of).beginning();
                near.nearest(vector, OpenQuestions.NEAREST, OpenQuestions.NEAR).forEach(one -> nearest.add(one.id()));
            }
            words.forEach(question -> nearest.remove(question.id()));
            var missed = questions.stream()
                    .filter(question -> question.takes(entry.publishedAt())
                            && labelled.resolves(question, labelledEntry)
                            && !words.contains(question))
                    .toList();
            var found = missed.stream()
                    .filter(question -> nearest.contains(question.id()))
                    .count();
            return new Look(read, missed.size(), (int) found, nearest.size());
        }
    }

    private static NearestQuestions near(List<OpenQuestion> questions) {
        var near = new NearestQuestions(SentenceEmbedding.DIMENSIONS);
        var all = Stream.concat(
                        questions.stream(), new MadeUpQuestions(7, Instant.EPOCH).make(NEARBY, FIRST_OTHER).stream())
                .toList();
        all.parallelStream().forEach(question -> KnownEmbeddings.of(question.fact()));
        all.forEach(question -> near.put(question.id(), RoundedVectors.round(KnownEmbeddings.of(question.fact()))));
        return near;
    }

    @Test
    void anEntryWithoutWordsHasNone() {
        var index = new QuestionIndex();
        index.put(new MadeUpQuestions(7, Instant.EPOCH).make(10, 1));

        assertThat(index.candidates(List.of())).isEmpty();
    }
}
