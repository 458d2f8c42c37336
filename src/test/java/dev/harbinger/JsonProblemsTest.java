package dev.harbinger;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a program is told whose JSON cannot be read. */
@QuarkusTest
@WithTestResource(Database.class)
class JsonProblemsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/api/subscribers | {'cadence':'AT_ONCE'} | cadence | WEEKLY",
                "/api/subscribers | {'weekday':'Someday'} | weekday | MONDAY, TUESDAY",
                "/api/subscribers | {'filters':[{'signalType':'FAX'}]} | filters[0].signalType | INQUIRY",
                "/api/channels | {'kind':'FAX','minLikelihood':0.5} | kind | NTFY",
                "/api/channels | {'kind':'MAIL','minLikelihood':'high'} | minLikelihood | must be a number, not “high”",
                "/api/flags/1/snooze | {'until':'tomorrow'} | until | a day such as",
                "/api/flags/1/snooze | {'until': | body | line 1, column",
                "/api/flags/bulk | {'ids':'all'} | ids | a list",
                "/api/flags/bulk | [] | body | a JSON object"
            })
    void saysWhichFieldAndWhatToSendInstead(String path, String body, String field, String advice) {
        given().auth()
                .preemptive()
                .basic("admin", "test-password")
                .contentType(ContentType.JSON)
                .body(body.replace('\'', '"'))
                .post(path)
                .then()
                .statusCode(400)
                .body("field", is(field))
                .body(
                        "detail",
                        allOf(containsString(advice), not(containsString("java")), not(containsString("dev."))));
    }
}
