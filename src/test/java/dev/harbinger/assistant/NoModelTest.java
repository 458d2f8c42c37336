package dev.harbinger.assistant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;

import dev.harbinger.Database;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Nobody is asked unless the operator says so, even where an endpoint is set and listens. */
@QuarkusTest
@WithTestResource(Database.class)
class NoModelTest {
    @Test
    void withoutBeingTurnedOnNoConnectionIsMade() throws IOException {
        try (var server = new ModelServer(ModelFilingTest.PORT)) {
            ModelFilingTest.file(ModelFilingTest.brief("A plain day without a model."))
                    .statusCode(201)
                    .body("questions", hasSize(2));

            assertThat(server.asked()).isEmpty();
        }
    }
}
