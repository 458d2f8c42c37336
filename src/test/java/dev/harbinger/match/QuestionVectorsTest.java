package dev.harbinger.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harbinger.Database;
import dev.harbinger.Someone;
import dev.harbinger.feed.EntryWords;
import dev.harbinger.text.SentenceEmbedding;
import dev.harbinger.text.SignalType;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The second source of candidates: questions that an entry is near to in meaning, though their words differ. */
@QuarkusTest
@WithTestResource(Database.class)
class QuestionVectorsTest {
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final EntryWords OTHER_WORDS = new EntryWords(
            0L,
            "Italian ferry crews down tools, leaving holidaymakers stranded",
            "",
            Instant.parse("2026-11-20T00:00:00Z"));

    @Inject
    OpenQuestions open;

    @Inject
    QuestionVectorRepository kept;

    @Inject
    Meaning meaning;

    private long id;

    @BeforeEach
    void ask() {
        id = ask("Will seamen at Tirrenia strike this winter?");
    }

    @AfterEach
    void clean() {
        delete(id);
    }

    private static long ask(String words) {
        return Someone.asks(words, "2026-11-01");
    }

    private static void delete(long question) {
        Someone.admin().delete("/api/questions/" + question).then().statusCode(204);
    }

    private boolean isCandidate(EntryMeaning read) {
        return open.candidates(OTHER_WORDS, read).stream().anyMatch(question -> question.id() == id);
    }

    private void awaitPlace() {
        Awaitility.await().atMost(SOON).until(() -> isKept(id));
    }

    private boolean isKept(long question) {
        return QuarkusTransaction.requiringNew()
                .call(() -> kept.findByIdOptional(question).isPresent());
    }

    private OpenQuestion question(String words) {
        return new OpenQuestion(id, 0, words, SignalType.OTHER, List.of(), Instant.EPOCH, null);
    }

    private double nearest(QuestionVectors vectors, String words) {
        var entry = new EntryMeaning(words, "", SentenceEmbedding::of);
        return vectors.nearest(entry, 1, -1).get(0).nearness();
    }

    @Test
    void aNewQuestionIsSoonFoundByItsMeaning() {
        var aboutItaly = ask("Will Italy's parliament pass the budget?");

        Awaitility.await().atMost(SOON).until(() -> isCandidate(meaning.of(OTHER_WORDS)));

        assertThat(isCandidate(EntryMeaning.UNREAD)).isFalse();
        delete(aboutItaly);
    }

    @Test
    void aRestartTakesWhatIsKeptAndReadsOnlyWhatWasReworded() {
        awaitPlace();
        var stored = QuarkusTransaction.requiringNew().call(() -> {
            var row = kept.findById(id);
            row.moved(question("Will it rain?"), RoundedVectors.round(SentenceEmbedding.of("A chess game")));
            return question("Will it rain?");
        });
        var afterRestart = new QuestionVectors(kept, meaning);

        afterRestart.want(List.of(stored));
        afterRestart.settle();
        assertThat(nearest(afterRestart, "A chess game")).isGreaterThan(0.8);

        afterRestart.want(List.of(question("Will it snow?")));
        afterRestart.settle();
        assertThat(nearest(afterRestart, "It snows")).isGreaterThan(0.6);
        assertThat(afterRestart.left()).isZero();
    }

    @Test
    void aDeletedQuestionLeavesNothingBehind() {
        awaitPlace();
        var other = ask("Will dockers at Genoa strike?");
        Awaitility.await().atMost(SOON).until(() -> isKept(other));

        delete(other);

        assertThat(isKept(other)).isFalse();
    }
}
