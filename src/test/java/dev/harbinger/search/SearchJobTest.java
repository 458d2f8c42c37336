package dev.harbinger.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.harbinger.Database;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Database.class)
class SearchJobTest {
    @Inject
    SearchJob job;

    @Inject
    SearchIndex index;

    @Inject
    EntityManager rows;

    private static long file(String brief) {
        return given().auth()
                .preemptive()
                .basic("admin", "test-password")
                .contentType("text/plain; charset=UTF-8")
                .body(brief)
                .post("/api/briefs")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
    }

    private Instant stamp(long id) {
        return QuarkusTransaction.requiringNew()
                .call(() -> rows.createQuery("select b.createdAt from Brief b where b.id = :id", Instant.class)
                        .setParameter("id", id)
                        .getSingleResult());
    }

    private void changeBrief(long id, String text, Instant stamp) {
        QuarkusTransaction.requiringNew()
                .run(() -> rows.createNativeQuery("update brief set text = :text, created_at = :at where id = :id")
                        .setParameter("text", text)
                        .setParameter("at", stamp)
                        .setParameter("id", id)
                        .executeUpdate());
    }

    @Test
    void whatWasReadIsNotReadAgain() throws IOException {
        long id = file("Bitterns of Saltmarsh Reach\n\nNothing is to be watched.");
        job.run();

        changeBrief(id, "Whooperzwans came instead.", stamp(id));
        job.run();

        assertThat(index.briefsWith("bitterns saltmarsh", 5)).containsExactly(id);
        assertThat(index.briefsWith("whooperzwans", 5)).isEmpty();
    }

    @Test
    void rowsThatAreCommittedLateAreFound() throws IOException {
        long id = file("Avocets of Brent Cove\n\nNothing is to be watched.");
        file("Later birds of Brent Cove\n\nNothing is to be watched.");
        job.run();

        changeBrief(id, "Zwartgodwits came instead.", Instant.now().minus(Duration.ofSeconds(5)));
        job.run();

        assertThat(index.briefsWith("zwartgodwits", 5)).isEqualTo(List.of(id));
    }

    @Test
    void whatIsDeletedIsFoundNoMore() throws IOException {
        long gone = file("Curlews of Otter Point\n\nNothing is to be watched.");
        long kept = file("Dunlins of Otter Point\n\nNothing is to be watched.");
        job.run();
        given().auth()
                .preemptive()
                .basic("admin", "test-password")
                .delete("/api/briefs/" + gone)
                .then()
                .statusCode(204);

        job.forgetGone();

        assertThat(index.briefsWith("otter point", 5)).containsExactly(kept);
    }
}
