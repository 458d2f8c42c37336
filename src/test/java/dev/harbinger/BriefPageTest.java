package dev.harbinger;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every step on the signals of a brief is taken on its page, by plain forms. */
@QuarkusTest
@WithTestResource(Database.class)
@TestSecurity(
        user = "admin",
        roles = {"viewer", "analyst", "lead", "admin"})
class BriefPageTest {
    private static final Pattern TOKEN = Pattern.compile("name=\"csrf-token\" value=\"([^\"]+)\"");

    private static RequestSpecification api() {
        return given().auth().preemptive().basic("admin", "test-password");
    }

    private static JsonPath file(String title, String text) {
        return api().contentType(ContentType.JSON)
                .body(Map.of("title", title, "text", text, "publishedAt", "2026-11-18"))
                .post("/api/briefs")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private static JsonPath twoSignals(String firm) {
        return file(
                firm,
                "Nothing else.\n\nWhat to watch next: whether Ofcom fines " + firm
                        + " after months of waiting and then closes the case; and whether " + firm
                        + " leaves the market by 30 June 2027.");
    }

    private static JsonPath proposed(String firm) {
        var brief = file(firm, "What to watch next: whether Ofcom fines " + firm + ".");
        assertThat(brief.getString("questions[0].status")).isEqualTo("OPEN");
        return brief;
    }

    private static ValidatableResponse page(int brief) {
        return given().accept("text/html").get("/briefs/" + brief).then().statusCode(200);
    }

    /** Submits a form of a brief's page as a browser without scripts does. */
    private static ValidatableResponse submit(int brief, String step, Map<String, ?> fields) {
        var page = given().accept("text/html").get("/briefs/" + brief).then().extract();
        var token = TOKEN.matcher(page.asString());
        assertThat(token.find()).isTrue();
        var form = new HashMap<String, Object>(fields);
        form.put("csrf-token", token.group(1));
        return given().redirects()
                .follow(false)
                .accept("text/html")
                .cookies(page.cookies())
                .formParams(form)
                .post("/briefs/" + brief + "/" + step)
                .then();
    }

    private static JsonPath question(int id) {
        return api().get("/api/questions/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static List<String> steps(int question) {
        return api().get("/api/questions/" + question + "/history")
                .then()
                .extract()
                .jsonPath()
                .getList("what");
    }

    @Test
    void aCardSaysAllThatIsKnown() {
        var brief = twoSignals("Gannet");

        page(brief.getInt("id"))
                .body(containsString("Will Gannet leave the market"))
                .body(containsString("30 Jun 2027"))
                .body(containsString("“by 30 June 2027”"))
                .body(containsString("the rules"))
                .body(containsString("% sure"))
                .body(containsString("What to watch next:"))
                .body(containsString("href=\"#question-" + brief.getInt("questions[0].id") + "\""))
                .body(containsString("href=\"#signal-" + brief.getInt("questions[0].id") + "\""));
    }

    @Test
    void aQuestionIsDroppedAndTakenUpAgain() {
        var brief = proposed("Fulmar");
        int id = brief.getInt("id");
        int question = brief.getInt("questions[0].id");

        submit(id, "questions/" + question + "/drop", Map.of())
                .statusCode(303)
                .header("Location", containsString("/briefs/" + id + "?done=drop"));
        assertThat(question(question).getString("status")).isEqualTo("DROPPED");
        submit(id, "questions/" + question + "/drop", Map.of())
                .statusCode(409)
                .body(containsString("role=\"alert\">The question is DROPPED"));
        submit(id, "questions/" + question + "/reopen", Map.of()).statusCode(303);
        assertThat(question(question).getString("status")).isEqualTo("OPEN");
        submit(id, "questions/" + question + "/accept", Map.of())
                .statusCode(409)
                .body(containsString("The question is OPEN"));
    }

    @Test
    void wordsTypeActorsAndDeadlineAreEditedInPlace() {
        var brief = twoSignals("Petrel");
        int question = brief.getInt("questions[1].id");
        var form = Map.of(
                "question",
                "Will Petrel sell its network?",
                "signalType",
                "DEAL",
                "actors",
                "Petrel\nPetrel Holdings",
                "deadline",
                "2027-09-01");

        submit(brief.getInt("id"), "questions/" + question + "/edit", form).statusCode(303);

        var edited = question(question);
        assertThat(edited.getString("question")).isEqualTo("Will Petrel sell its network?");
        assertThat(edited.getString("signalType")).isEqualTo("DEAL");
        assertThat(edited.getList("actors")).containsExactly("Petrel", "Petrel Holdings");
        assertThat(edited.getString("deadline")).isEqualTo("2027-09-01");
        assertThat(edited.getString("resolvesYes")).contains("sold");
        assertThat(steps(question)).contains("EDITED");
    }

    @Test
    void whatSomebodyChangedMeanwhileIsNotOverwritten() {
        var brief = twoSignals("Shearwater");
        int id = brief.getInt("id");
        int question = brief.getInt("questions[0].id");
        var form = new HashMap<>(Map.of("question", "Will A?", "signalType", "DEAL", "seen", "0123456789ab"));

        submit(id, "questions/" + question + "/edit", form)
                .statusCode(409)
                .body(containsString("since you opened the page"));

        assertThat(question(question).getString("question")).isNotEqualTo("Will A?");
    }

    @Test
    void badInputIsExplainedOnThePage() {
        var brief = twoSignals("Skua");
        int id = brief.getInt("id");
        var path = "questions/" + brief.getInt("questions[0].id");
        int other = proposed("Kittiwake").getInt("questions[0].id");

        submit(id, path + "/edit", Map.of("question", " ", "signalType", "DEAL"))
                .statusCode(422)
                .body(containsString("must have 1 to 1000 characters"));
        submit(id, path + "/edit", Map.of("question", "Will it?", "signalType", "DEAL", "deadline", "soon"))
                .statusCode(422)
                .body(containsString("must be a day"));
        submit(id, path + "/split", Map.of("at", brief.getInt("questions[0].sourceStart")))
                .statusCode(422)
                .body(containsString("leaves no words on one side"));
        submit(id, path + "/split", Map.of("at", "words", "passage", "no such words"))
                .statusCode(422)
                .body(containsString("copy its words exactly"));
        submit(id, path + "/merge", Map.of("with", other)).statusCode(422).body(containsString("same brief"));
        submit(id, "mark", Map.of("start", "5", "end", "99999"))
                .statusCode(422)
                .body(containsString("lies outside the brief"));
        submit(id, "mark", Map.of("passage", "the")).statusCode(422).body(containsString("more than once"));
    }

    @Test
    void aPassageIsSplitBeforeWordsAndMergedAgain() {
        var brief = twoSignals("Eider");
        int id = brief.getInt("id");
        int question = brief.getInt("questions[0].id");

        submit(id, "questions/" + question + "/split", Map.of("at", "words", "passage", "after months"))
                .statusCode(303);
        var halves = api().get("/api/briefs/" + id).then().extract().jsonPath();
        assertThat(halves.getList("questions"))
                .hasSize(brief.getList("questions").size() + 1);
        assertThat(halves.getString("questions[1].sourceText")).startsWith("after months");
        submit(id, "questions/" + question + "/merge", Map.of("with", halves.getInt("questions[1].id")))
                .statusCode(303);

        assertThat(question(question).getString("sourceText")).isEqualTo(brief.getString("questions[0].sourceText"));
        assertThat(steps(question)).contains("SPLIT", "MERGED");
    }

    @Test
    void aMissedPassageIsMarkedByItsWordsOrItsOffsets() {
        var brief = file("Marked", "Ofcom might look at Tystie again. The regulator fines Tystie next.");
        int id = brief.getInt("id");
        int found = brief.getList("questions").size();

        submit(id, "mark", Map.of("passage", "regulator  fines Tystie", "start", "", "end", ""))
                .statusCode(303);
        submit(id, "mark", Map.of("start", "0", "end", "5")).statusCode(303);
        submit(id, "mark", Map.of("start", "0", "end", "5"))
                .statusCode(409)
                .body(containsString("This passage asks already"));

        var marked = api().get("/api/briefs/" + id).then().extract().jsonPath();
        assertThat(marked.getList("questions")).hasSize(found + 2);
        assertThat(marked.getList("questions.sourceText")).contains("regulator fines Tystie", "Ofcom");
        assertThat(marked.getList("questions.foundBy")).contains("PERSON");
    }

    @Test
    void whatAnotherBriefAskedBeforeIsSaidAndCanBeParted() {
        var first = proposed("Guillemot");
        int question = first.getInt("questions[0].id");
        var second = file("Guillemot again", "Later. What to watch next: whether Ofcom fines Guillemot.");
        int id = second.getInt("id");

        page(id).body(allOf(
                containsString("Asked before, since 18 Nov 2026"),
                containsString("class=\"again\""),
                containsString("This is another question")));
        given().accept("text/html")
                .get("/questions/" + question)
                .then()
                .body(containsString("2 times: first on"))
                .body(containsString("Guillemot again"));
        submit(id, "questions/" + question + "/part", Map.of()).statusCode(303);

        page(id).body(not(containsString("Asked before")));
    }

    @Test
    @TestSecurity(
            user = "guest",
            roles = {"viewer"})
    void aViewerReadsAndMayChangeNothing() {
        int brief = api().contentType(ContentType.JSON)
                .body(Map.of("text", "What to watch next: whether Ofcom fines Razorbill."))
                .post("/api/briefs")
                .then()
                .extract()
                .path("id");

        page(brief)
                .body(containsString("Razorbill"))
                .body(not(containsString("Keep the changes")))
                .body(not(containsString("Make it a question")));
    }
}
