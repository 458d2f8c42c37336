package dev.harbinger;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Database.class)
class AskedOnceTest {
    private static RequestSpecification admin() {
        return given().auth().preemptive().basic("admin", "test-password");
    }

    private static String brief(String company, String title) {
        return title + "\n\nWhat to watch next: whether the Federal Trade Commission opens a formal inquiry into "
                + company + ".\n";
    }

    private static Response file(String text, String query) {
        return admin().contentType("text/plain; charset=UTF-8").body(text).post("/api/briefs" + query);
    }

    private static Response ask(String question) {
        return admin().contentType("application/json")
                .body(Map.of("question", question))
                .post("/api/questions");
    }

    private static Integer questionOf(Response filed) {
        return filed.then().statusCode(201).extract().path("questions[0].id");
    }

    @Test
    void theDryRunNamesTheQuestionThatAsksTheSame() {
        file(brief("Larkfield", "Larkfield, early"), "?dryRun=true")
                .then()
                .statusCode(200)
                .body("questions", hasSize(1))
                .body("questions[0].sameAs", nullValue());
        var asked = questionOf(file(brief("Larkfield", "Larkfield, first"), ""));

        file(brief("Larkfield", "Larkfield, second"), "?dryRun=true")
                .then()
                .statusCode(200)
                .body("questions[0].id", nullValue())
                .body("questions[0].sameAs", is(asked));
    }

    @Test
    void aQuestionByHandIsNotDoubled() {
        var asked = questionOf(file(brief("Bramcote", "Bramcote, first"), ""));

        ask("Will the Federal Trade Commission open a formal inquiry into Bramcote?")
                .then()
                .statusCode(200)
                .body("id", is(asked));
        ask("Will the Federal Trade Commission drop its inquiry into Bramcote?")
                .then()
                .statusCode(201);
    }

    @Test
    void whatIsAskedTwiceAtOnceIsOneQuestion() throws Exception {
        var filings = IntStream.range(0, 6)
                .<Callable<Response>>mapToObj(i -> () -> file(brief("Quillhaven", "Quillhaven, part " + i), ""))
                .toList();

        var threads = Executors.newFixedThreadPool(filings.size());
        List<Integer> asked;
        try {
            asked = threads.invokeAll(filings).stream()
                    .map(AskedOnceTest::result)
                    .map(AskedOnceTest::questionOf)
                    .distinct()
                    .toList();
        } finally {
            threads.shutdown();
        }

        assertThat(asked).hasSize(1);
        admin().get("/api/questions/" + asked.get(0)).then().body("timesAsked", is(6));
    }

    private static Response result(Future<Response> filing) {
        try {
            return filing.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
