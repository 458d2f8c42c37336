package dev.harbinger;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Lists of questions of several statuses, read one row at a time. */
@QuarkusTest
@WithTestResource(Database.class)
class QuestionListTest {
    private static RequestSpecification admin() {
        return given().auth().preemptive().basic("admin", "test-password").contentType(ContentType.JSON);
    }

    private static int ask(String question, Map<String, String> more) {
        var body = new HashMap<>(more);
        body.put("question", question);
        return admin().body(body)
                .post("/api/questions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static List<Integer> listed(String query) {
        var ids = new ArrayList<Integer>();
        String cursor = null;
        do {
            var page = admin().queryParams(cursor == null ? Map.of() : Map.of("cursor", cursor))
                    .get("/api/questions?size=1&" + query)
                    .then()
                    .statusCode(200)
                    .extract();
            ids.addAll(page.path("items.id"));
            cursor = page.path("next");
        } while (cursor != null);
        return ids;
    }

    @Test
    void severalStatusesAreOneListInTheOrderOfTheDeadline() {
        int last = ask("Will Smewbay tell the first?", Map.of());
        int second = ask("Will Smewbay tell the second?", Map.of("deadline", "2031-02-01"));
        int first = ask("Will Smewbay tell the third?", Map.of("deadline", "2031-01-01"));
        int third = ask("Will Smewbay tell the fourth?", Map.of("deadline", "2031-03-01"));
        for (int dropped : List.of(second, last)) {
            admin().post("/api/questions/" + dropped + "/drop").then().statusCode(200);
        }

        var both = "q=Smewbay&status=OPEN&status=DROPPED";
        assertThat(listed(both + "&sort=deadline")).containsExactly(first, second, third, last);
        assertThat(listed(both + "&sort=-deadline")).containsExactly(last, third, second, first);
        assertThat(listed("q=Smewbay&status=DROPPED&sort=deadline")).containsExactly(second, last);
    }

    @Test
    void regionsAndCategoriesAreFoundInAnyCase() {
        int one = ask("Will Garganey open the gate?", Map.of("region", "Upper Garganey", "category", "Gates"));
        int other = ask("Will Garganey close the gate?", Map.of("region", "UPPER garganey", "category", "gates"));

        assertThat(listed("region=upper garganey&category=GATES&sort=createdAt"))
                .containsExactly(one, other);
        assertThat(listed("region=lower garganey")).isEmpty();
    }
}
