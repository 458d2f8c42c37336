package dev.harbinger;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import dev.harbinger.search.SearchJob;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages that look across the rooms, and the lists as files. */
@QuarkusTest
@WithTestResource(Database.class)
class DeskTest {
    @Inject
    SearchJob search;

    private static RequestSpecification admin() {
        return given().auth().preemptive().basic("admin", "test-password");
    }

    private static int ask(String question, Map<String, ?> more) {
        var body = new HashMap<String, Object>(more);
        body.put("question", question);
        return admin().contentType(ContentType.JSON)
                .body(body)
                .post("/api/questions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String page(String path) {
        return admin().accept("text/html")
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    @Test
    void h46_cellsThatWouldBeFormulasAreText() {
        ask("=HYPERLINK(\"http://evil.example\";\"Will Wigeon Quay act?\")", Map.of("region", "@SUM(Wigeon)"));

        var csv = admin().get("/api/questions.csv?q=Wigeon")
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .header("Content-Disposition", containsString("questions.csv"))
                .extract()
                .asString();

        assertThat(csv)
                .startsWith("\"id\",\"question\",")
                .contains("\"'=HYPERLINK(\"\"http://evil.example\"\";")
                .contains("\"'@SUM(Wigeon)\"")
                .doesNotContain(",\"=HYPERLINK")
                .doesNotContain(",\"@SUM");
    }

    @Test
    void deadlinesAreACalendar() {
        int id = ask("Will the Shoveler Inlet treaty be signed?", Map.of("deadline", "2099-06-30"));
        ask("Will the Shoveler Inlet treaty be read?", Map.of());

        var calendar = admin().get("/api/questions.ics?q=Shoveler")
                .then()
                .statusCode(200)
                .contentType("text/calendar")
                .extract()
                .asString();

        assertThat(calendar)
                .contains("BEGIN:VCALENDAR", "DTSTART;VALUE=DATE:20990630", "UID:question-" + id + "@harbinger")
                .containsOnlyOnce("BEGIN:VEVENT");
    }

    @Test
    void oneBoxFindsQuestionsAndBriefs() throws IOException {
        ask("Will the Pintail Lagoon be drained?", Map.of());
        admin().contentType("text/plain; charset=UTF-8")
                .body(
                        "Lagoon news\n\nThe Pintail Lagoon is a lake. What to watch next: whether Ofcom fines Pintail Radio.")
                .post("/api/briefs");

        search.run();

        assertThat(page("/search?q=pintail lagoons")).contains("be drained?", "found-briefs", "<mark>Pintail</mark>");
        assertThat(page("/search?q=pintail+lagoo")).contains("be drained?");
        assertThat(page("/search?q=pintail+nowhereatall")).doesNotContain("be drained?");
        assertThat(page("/search?q=%22+AND+%28*")).doesNotContain("found-questions");
    }

    @Test
    void filtersStandInTheAddress() {
        ask("Will the Garganey Dam close?", Map.of("deadline", "2098-03-01", "region", "Garganey"));

        assertThat(page("/questions?region=garganey&due=2098-12-31")).contains("Garganey Dam");
        assertThat(page("/questions?region=garganey&dueFrom=2098-04-01")).doesNotContain("Garganey Dam close");
        ask("Will the Garganey Weir close?", Map.of("region", "Garganey"));
        assertThat(page("/questions?region=garganey&dueFrom=2098-01-01"))
                .contains("Garganey Dam close")
                .doesNotContain("Garganey Weir");
        assertThat(page("/questions?region=garganey&due=9999-12-31")).doesNotContain("Garganey Weir");
        assertThat(page("/questions?region=garganey&assignee=nobody&sort=deadline&column=region&column=deadline"))
                .contains("Garganey Dam", "aria-sort=\"ascending\"")
                .doesNotContain("<th scope=\"col\">Status</th>");
        admin().accept("text/html").get("/questions?due=soon").then().statusCode(400);
    }

    @Test
    void aQuestionIsShownWithWhatCanBeDone() {
        int id = ask("Will the Smew Canal open?", Map.of());

        admin().get("/questions/" + id)
                .then()
                .statusCode(200)
                .body(containsString("/questions/" + id + "/watch"))
                .body(containsString("/questions/" + id + "/note"))
                .body(containsString("/questions/" + id + "/edit"))
                .body(not(containsString("/questions/" + id + "/correct")));
    }

    @Test
    void theOverviewSaysWhatChangedSinceTheLastLook() {
        var first = admin().get("/");
        var looked = first.then().statusCode(200).extract().cookie("looked");
        assertThat(looked).startsWith("_");
        ask("Will the Teal Bridge be opened?", Map.of());

        admin().cookie("looked", "_1577836800000")
                .get("/")
                .then()
                .statusCode(200)
                .body(containsString("new questions"));
        admin().cookie("looked", "junk_junk").get("/").then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({"de,Sichtung", "fr-CH,Tri", "it,Triage", "en,Triage", "'de;q=0.2, fr',Tri"})
    void pagesSpeakTheLanguageOfTheBrowser(String language, String word) {
        admin().header("Accept-Language", language)
                .get("/triage")
                .then()
                .statusCode(200)
                .body(containsString("<h1>" + word + "</h1>"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/triage?status=DISMISSED",
                "/triage?assignee=me",
                "/triage?flag=1&missed=conflict",
                "/team",
                "/search"
            })
    void pagesAnswer(String path) {
        assertThat(page(path)).contains("Harbinger");
    }
}
