package dev.harbinger.digest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import dev.harbinger.Database;
import dev.harbinger.Someone;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Subscribers as a table, in and out. */
@QuarkusTest
@WithTestResource(Database.class)
class SubscriberTableTest extends SubscriberCase {
    @Test
    void aTableAddsSubscribersAndSaysWhatIsWrong() {
        admin().contentType("text/csv")
                .body(
                        "email,cadence,at,timeZone,region\nt1@subscription.example,WEEKLY,08:00,Europe/Paris,EU\nnobody,DAILY,,,\nt2@subscription.example,HOURLY,,,\n")
                .post("/api/subscribers/import")
                .then()
                .statusCode(200)
                .body("added", is(1))
                .body("invalid.row", equalTo(List.of(3, 4)));

        admin().get("/api/subscribers/export")
                .then()
                .statusCode(200)
                .body(containsString("t1@subscription.example,WEEKLY,08:00"));
        var id = kept("t1").id();
        admin().delete("/api/subscribers/" + id).then().statusCode(204);
        admin().get("/api/subscribers/" + id).then().statusCode(404);
        given().get("/api/subscribers").then().statusCode(401);
    }

    @Test
    void rowsOfOneAddressAreTheFiltersOfOneSubscriberThereAndBack() {
        var table = "email;region;weekday;signalType;brief\n"
                + "rows@subscription.example;Ruthenia;;;\n"
                + "Rows@subscription.example;Carpania;;;\n"
                + "row4@subscription.example;;Someday;;\n"
                + "row5@subscription.example;;;;the first\n";

        admin().contentType("text/csv")
                .body(table)
                .post("/api/subscribers/import")
                .then()
                .statusCode(200)
                .body("added", is(1))
                .body("invalid.why[0]", containsString("weekday: must be one of [MONDAY, "))
                .body("invalid.why[1]", containsString("brief: must be the number"));

        assertThat(kept("rows").wishes().interests())
                .extracting(Interest::region)
                .containsExactly("Ruthenia", "Carpania");
        var exported = admin().get("/api/subscribers/export").asString();
        admin().delete("/api/subscribers/" + kept("rows").id());
        admin().contentType("text/csv").body(exported).post("/api/subscribers/import");
        assertThat(kept("rows").wishes().interests())
                .extracting(Interest::region)
                .containsExactly("Ruthenia", "Carpania");
    }

    @Test
    void theLeadExportsByTheButtonAndUploadsATableOfAnOldSpreadsheet() {
        var browser = Someone.with("lead").browser();
        var page = browser.get("/subscribers");
        var token = page.body().htmlPath().getString("**.find { it.@name == 'csrf-token' }.@value");
        var file = page.body().htmlPath().getString("**.find { it.@download == 'subscribers.csv' }.@href");

        browser.request().accept("*/*").get(file).then().statusCode(200).body(containsString("email,cadence"));
        var table = "email;cadence;actor\nold@subscription.example;DAILY;Ar\u00e9va\nno one;DAILY;\n";
        var shown = browser.request()
                .multiPart("csrf-token", token)
                .multiPart("file", "table.csv", table.getBytes(StandardCharsets.ISO_8859_1), "text/csv")
                .post("/subscribers/import");

        shown.then().statusCode(200).body(containsString("row 3"), containsString("no one"));
        assertThat(kept("old").wishes().interests()).extracting(Interest::actor).containsExactly("Ar\u00e9va");
    }
}
