package dev.harbinger.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harbinger.Database;
import dev.harbinger.Someone;
import dev.harbinger.feed.EntryWords;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** The index follows the table, whoever writes there. */
@QuarkusTest
@WithTestResource(Database.class)
class OpenQuestionsTest {
    private static final Duration A_SECOND = Duration.ofSeconds(1);

    @Inject
    OpenQuestions open;

    @Inject
    EntityManager entities;

    private static long ask(String words) {
        return Someone.asks(words, "2026-11-01");
    }

    private boolean finds(long id, String headline) {
        var entry = new EntryWords(0L, headline, "", Instant.parse("2026-11-20T00:00:00Z"));
        return open.candidates(entry, EntryMeaning.UNREAD).stream().anyMatch(question -> question.id() == id);
    }

    /** As another node would, behind the back of this one. */
    private void elsewhere(String change, long id) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("update question set version = version + 1, changed_at = :now, "
                                + change + " where id = :id")
                        .setParameter("now", Instant.now())
                        .setParameter("id", id)
                        .executeUpdate());
    }

    @Test
    void whatAnotherNodeChangesIsLiveWithinASecond() {
        var id = ask("Will Anacom fine Godwit Telecom?");

        elsewhere("question = 'Will Anacom fine Whimbrel Telecom?'", id);

        Awaitility.await().atMost(A_SECOND).until(() -> finds(id, "Anacom fines Whimbrel"));
    }

    @Test
    void anAnsweredQuestionIsNoCandidate() {
        var id = ask("Will Anacom fine Dunlin Telecom?");
        Awaitility.await().atMost(A_SECOND).until(() -> finds(id, "Anacom fines Dunlin Telecom"));

        Someone.admin()
                .body(Map.of("outcome", "NO"))
                .post("/api/questions/" + id + "/resolve")
                .then()
                .statusCode(200);

        Awaitility.await().atMost(A_SECOND).until(() -> !finds(id, "Anacom fines Dunlin Telecom"));
    }

    @Test
    void aDeletedQuestionFlagsNothing() {
        var id = ask("Will Anacom fine Curlew Telecom?");
        Awaitility.await().atMost(A_SECOND).until(() -> finds(id, "Anacom fines Curlew Telecom"));

        Someone.admin().delete("/api/questions/" + id).then().statusCode(204);

        var candidates = Someone.admin()
                .body(Map.of("title", "Anacom fines Curlew Telecom"))
                .post("/api/match")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("candidates.questionId", Long.class);
        assertThat(candidates).doesNotContain(id);
    }
}
