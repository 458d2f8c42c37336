package dev.harbinger.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harbinger.feed.EntryWords;
import dev.harbinger.text.SentenceEmbedding;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
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
    @CsvSource({"shared,0,0.99", "shared,10000,0.93", "tuned,0,0.99", "tuned,10000,0.99"})
    void whatWouldBeFlaggedIsACandidate(String set, int others, double keptShare) {
        var labelled = new LabelledEntries(set);
        var questions = labelled.questions();
        var index = new QuestionIndex();
        index.put(questions);
        index.put(new MadeUpQuestions(7, Instant.EPOCH).make(others, FIRST_OTHER));
        var near = near(questions);
        var senses = questions.stream().map(OpenQuestion::sense).toList();
        int flagged = 0;
        int flaggedKept = 0;
        int answers = 0;
        int answersKept = 0;
        int candidates = 0;
        var entries = labelled.entries();
        for (var entry : entries) {
            var found = new HashSet<>(index.candidates(Terms.ofEntry(entry.title(), entry.summary())));
            var sense = new EntrySense(entry.title(), entry.summary(), true);
            var beginning = new EntryMeaning(entry.title(), entry.summary(), SentenceEmbedding::of).beginning();
            var nearest = near.nearest(beginning, OpenQuestions.NEAREST, OpenQuestions.NEAR).stream()
                    .map(NearestQuestions.Near::id)
                    .toList();
            questions.stream()
                    .filter(question -> nearest.contains(question.id()))
                    .forEach(found::add);
            candidates += found.size();
            for (int i = 0; i < questions.size(); i++) {
                var kept = found.contains(questions.get(i)) ? 1 : 0;
                if (questions.get(i).takes(entry.published())) {
                    if (Judge.judge(senses.get(i), sense).likelihood() >= THRESHOLD) {
                        flagged++;
                        flaggedKept += kept;
                    }
                    if (labelled.resolves(questions.get(i), entry)) {
                        answers++;
                        answersKept += kept;
                    }
                }
            }
        }
        System.out.printf(
                "Candidates (%s and %,d others): kept %d of %d that are flagged, %d of %d answers, %.1f candidates an entry%n",
                set, others, flaggedKept, flagged, answersKept, answers, (double) candidates / entries.size());

        assertThat((double) flaggedKept / flagged).isGreaterThanOrEqualTo(keptShare);
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
        int missed = 0;
        int found = 0;
        int read = 0;
        int more = 0;
        for (var labelledEntry : labelled.entries()) {
            var entry = new EntryWords(0L, labelledEntry.title(), labelledEntry.summary(), labelledEntry.published());
            var words = new HashSet<>(byWords.candidates(entry, EntryMeaning.UNREAD));
            var terms = Terms.ofEntry(entry.title(), entry.text());
            var nearest = new HashSet<Long>();
            if (byWords.mayMatter(terms, entry.publishedAt())) {
                var vector = new EntryMeaning(entry.title(), entry.text(), SentenceEmbedding::of).beginning();
                near.nearest(vector, OpenQuestions.NEAREST, OpenQuestions.NEAR).forEach(one -> nearest.add(one.id()));
                read++;
            }
            words.forEach(question -> nearest.remove(question.id()));
            more += nearest.size();
            for (var question : questions) {
                var answered = question.takes(entry.publishedAt()) && labelled.resolves(question, labelledEntry);
                if (answered && !words.contains(question)) {
                    missed++;
                    found += nearest.contains(question.id()) ? 1 : 0;
                }
            }
        }
        System.out.printf(
                "Candidates (%s): of %d answers that words miss the nearest in meaning are %d; %d of %d entries are read,"
                        + " %.1f candidates more for each%n",
                set, missed, found, read, labelled.entries().size(), more / (double) read);

        assertThat(found).isGreaterThanOrEqualTo(atLeast);
    }

    private static NearestQuestions near(List<OpenQuestion> questions) {
        var near = new NearestQuestions(SentenceEmbedding.DIMENSIONS);
        Stream.concat(questions.stream(), new MadeUpQuestions(7, Instant.EPOCH).make(NEARBY, FIRST_OTHER).stream())
                .forEach(question ->
                        near.put(question.id(), RoundedVectors.round(SentenceEmbedding.of(question.fact()))));
        return near;
    }

    @Test
    void anEntryWithoutWordsHasNone() {
        var index = new QuestionIndex();
        index.put(new MadeUpQuestions(7, Instant.EPOCH).make(10, 1));

        assertThat(index.candidates(List.of())).isEmpty();
    }
}
