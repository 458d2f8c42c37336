package dev.harbinger;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Correcting what was found in a brief, and the same signal asked again by a later brief. */
@QuarkusTest
@WithTestResource(Database.class)
class ReviewTest {
    private static RequestSpecification admin() {
        return given().auth().preemptive().basic("admin", "test-password").contentType(ContentType.JSON);
    }

    private static JsonPath file(String title, String text) {
        return admin().body(Map.of("title", title, "text", text, "publishedAt", "2026-11-18"))
                .post("/api/briefs")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private static JsonPath inquiry(String firm, String title) {
        return file(title, title + "\n\nWhat to watch next: whether Ofcom opens a formal inquiry into " + firm + ".");
    }

    private static ValidatableResponse post(String path, Map<String, ?> body) {
        return admin().body(body).post("/api/questions/" + path).then();
    }

    private static JsonPath brief(int id) {
        return admin().get("/api/briefs/" + id).then().statusCode(200).extract().jsonPath();
    }

    private static List<String> steps(int question) {
        return admin().get("/api/questions/" + question + "/history")
                .then()
                .extract()
                .jsonPath()
                .getList("what");
    }

    @Test
    void aPassageIsSplitWhereTheCallSays() {
        var brief = file(
                "Split",
                "What to watch next: whether Ofcom, after months of delay, fines Plover Telecom and Plover Telecom sues Ofcom.");
        int question = brief.getInt("questions[0].id");
        int at = brief.getString("text").indexOf("Plover Telecom sues Ofcom");

        var halves = post(question + "/split", Map.of("at", at))
                .statusCode(200)
                .body("", hasSize(2))
                .body("id", hasItem(question))
                .body("foundBy", hasItems("RULES"))
                .extract()
                .jsonPath();

        assertThat(halves.getString("[1].sourceText")).isEqualTo("Plover Telecom sues Ofcom");
        assertThat(halves.getString("[1].question")).isEqualTo("Will Plover Telecom sue Ofcom?");
        for (int i = 0; i < 2; i++) {
            assertThat(brief.getString("text")
                            .substring(
                                    halves.getInt("[" + i + "].sourceStart"), halves.getInt("[" + i + "].sourceEnd")))
                    .isEqualTo(halves.getString("[" + i + "].sourceText"));
        }
        assertThat(steps(question)).contains("SPLIT");
        assertThat(steps(halves.getInt("[1].id"))).containsExactly("SPLIT");
    }

    @Test
    void aSplitAtAnEdgeOrOfAnAnsweredQuestionIsRefused() {
        var brief = inquiry("Edgewater", "Edge");
        int question = brief.getInt("questions[0].id");

        post(question + "/split", Map.of("at", brief.getInt("questions[0].sourceStart")))
                .statusCode(422)
                .body("field", is("at"));
        post(question + "/split", Map.of("at", 99999)).statusCode(422);
        post(question + "/split", Map.of()).statusCode(400);
        post(question + "/resolve", Map.of("outcome", "YES")).statusCode(200);
        post(question + "/split", Map.of("at", brief.getInt("questions[0].sourceStart") + 20))
                .statusCode(409);
    }

    @Test
    void neighboursBecomeOne() {
        var brief = file(
                "Merge",
                "What to watch next: whether Ofcom fines Dunlin; whether Dunlin pays the fine; and whether Dunlin leaves the market.");
        int first = brief.getInt("questions[0].id");
        int second = brief.getInt("questions[1].id");
        int third = brief.getInt("questions[2].id");

        post(first + "/merge", Map.of("with", third)).statusCode(422).body("detail", containsString("lies between"));
        post(first + "/merge", Map.of("with", second))
                .statusCode(200)
                .body("id", is(first))
                .body("sourceStart", is(brief.getInt("questions[0].sourceStart")))
                .body("sourceEnd", is(brief.getInt("questions[1].sourceEnd")));

        admin().get("/api/questions/" + second).then().body("status", is("DROPPED"));
        assertThat(steps(first)).contains("MERGED");
        assertThat(steps(second)).contains("MERGED");
        post(first + "/merge", Map.of("with", second)).statusCode(409);
        post(first + "/merge", Map.of("with", first)).statusCode(422);
    }

    @Test
    void questionsOfTwoBriefsAreNotMerged() {
        int one = inquiry("Avocet", "One").getInt("questions[0].id");
        int other = inquiry("Curlew", "Two").getInt("questions[0].id");

        post(one + "/merge", Map.of("with", other)).statusCode(422).body("detail", containsString("same brief"));
    }

    @Test
    void aSignalAskedAgainIsLinkedAndNotDoubled() {
        var first = inquiry("Whimbrel", "Whimbrel under fire");
        int question = first.getInt("questions[0].id");

        var second = inquiry("Whimbrel", "Whimbrel answers its critics");

        assertThat(second.getInt("questions[0].id")).isEqualTo(question);
        assertThat(second.getInt("questions[0].briefId")).isEqualTo(second.getInt("id"));
        assertThat(second.getString("text")
                        .substring(second.getInt("questions[0].sourceStart"), second.getInt("questions[0].sourceEnd")))
                .isEqualTo(second.getString("questions[0].sourceText"));
        admin().get("/api/questions/" + question)
                .then()
                .body("timesAsked", is(2))
                .body("briefId", is(first.getInt("id")))
                .body("foundBy", is("RULES"))
                .body("askings.briefId", is(List.of(first.getInt("id"), second.getInt("id"))));
        admin().get("/api/questions?brief=" + second.getInt("id")).then().body("total", is(1));
        admin().get("/api/flags?brief=" + second.getInt("id")).then().statusCode(200);
        assertThat(steps(question)).contains("ASKED_AGAIN");
    }

    @Test
    void anotherObjectIsAnotherQuestion() {
        var first = inquiry("Redshank", "Redshank");
        var second = inquiry("Greenshank", "Greenshank");

        assertThat(second.getInt("questions[0].id")).isNotEqualTo(first.getInt("questions[0].id"));
    }

    @Test
    void anAnsweredQuestionIsAskedAnew() {
        int question = inquiry("Godwit", "Godwit").getInt("questions[0].id");
        post(question + "/resolve", Map.of("outcome", "NO")).statusCode(200);

        assertThat(inquiry("Godwit", "Godwit once more").getInt("questions[0].id"))
                .isNotEqualTo(question);
    }

    @Test
    void anAskingIsPartedFromItsQuestion() {
        var first = inquiry("Lapwing", "Lapwing");
        var second = inquiry("Lapwing", "Lapwing again");
        int question = first.getInt("questions[0].id");
        var parting = Map.of("briefId", second.getInt("id"));

        post(question + "/part", Map.of("briefId", first.getInt("id"))).statusCode(409);
        int own = post(question + "/part", parting)
                .statusCode(201)
                .body("briefId", is(second.getInt("id")))
                .body("question", is(first.getString("questions[0].question")))
                .body("status", is("OPEN"))
                .extract()
                .path("id");

        assertThat(own).isNotEqualTo(question);
        post(question + "/part", parting).statusCode(422);
        assertThat(brief(second.getInt("id")).getList("questions.id")).containsExactly(own);
        assertThat(steps(question)).contains("PARTED");
        assertThat(steps(own)).contains("PARTED");
    }

    @Test
    void theQuestionOfADeletedBriefStaysWithTheOtherThatAsksIt() {
        var first = inquiry("Sanderling", "Sanderling");
        var second = inquiry("Sanderling", "Sanderling again");
        int question = first.getInt("questions[0].id");
        var asked = admin().get("/api/questions/" + question).then().extract().jsonPath();

        admin().delete("/api/briefs/" + first.getInt("id")).then().statusCode(204);

        admin().get("/api/questions/" + question)
                .then()
                .statusCode(200)
                .body("briefId", is(second.getInt("id")))
                .body("sourceStart", is(second.getInt("questions[0].sourceStart")))
                .body("askedAt", is(asked.getString("askedAt")))
                .body("timesAsked", is(1));
        assertThat(steps(question)).contains("MOVED");
        admin().delete("/api/briefs/" + second.getInt("id")).then().statusCode(204);
        admin().get("/api/questions/" + question).then().statusCode(404);
    }

    @Test
    void deletingALaterBriefLeavesTheQuestion() {
        var first = inquiry("Turnstone", "Turnstone");
        var second = inquiry("Turnstone", "Turnstone again");

        admin().delete("/api/briefs/" + second.getInt("id")).then().statusCode(204);

        admin().get("/api/questions/" + first.getInt("questions[0].id"))
                .then()
                .body("timesAsked", is(1))
                .body("briefId", is(first.getInt("id")));
    }

    @Test
    void aDeadlineIsTakenAwayAndTheAnswerFollowsTheWords() {
        int question = file("Edit", "What to watch next: whether Ofcom fines Dotterel by 30 June 2027.")
                .getInt("questions[0].id");

        admin().body(Map.of("question", "Will Ofcom sue Dotterel?", "noDeadline", true))
                .patch("/api/questions/" + question)
                .then()
                .statusCode(200)
                .body("deadline", nullValue())
                .body("deadlineText", nullValue())
                .body("resolvesYes", containsString("sue"));
    }

    @Test
    void theCallsAreDescribed() {
        given().get("/q/openapi")
                .then()
                .body(containsString("/api/questions/{id}/split"))
                .body(containsString("/api/questions/{id}/merge"))
                .body(containsString("/api/questions/{id}/part"))
                .body(not(containsString("ReviewForm")));
    }
}
