package dev.harbinger.match;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;

import dev.harbinger.Database;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Database.class)
class MatchHealthTest {
    private static final String CHECK = "checks.find { it.name == 'questions that take entries' }.data.";

    @Inject
    Following following;

    @Test
    void readinessSaysHowFarTheQuestionsHaveBeenRead() {
        following.follow();

        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body(CHECK + "complete", equalTo(true))
                .body(CHECK + "read", greaterThanOrEqualTo(0));
    }
}
