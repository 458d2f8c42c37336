package dev.harbinger.question;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import dev.harbinger.Database;
import dev.harbinger.brief.BriefFormat;
import dev.harbinger.brief.BriefRepository;
import dev.harbinger.brief.BriefSource;
import dev.harbinger.extraction.Signal;
import dev.harbinger.text.SignalType;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What was found with low confidence waits for a yes, or for a brief that asks it with more. */
@QuarkusTest
@WithTestResource(Database.class)
class ProposedTest {
    @Inject
    Filing filing;

    @Inject
    QuestionLife life;

    @Inject
    BriefRepository briefs;

    private record Proposal(long brief, long question) {}

    private static RequestSpecification api() {
        return given().auth().preemptive().basic("admin", "test-password").contentType("application/json");
    }

    private long file(String text) {
        return filing.file(BriefSource.of(BriefFormat.TEXT, text), "admin").briefId();
    }

    private Proposal propose(String firm) {
        var text = "A slow day.\n\nOfcom fines " + firm + " at some point.";
        long id = file(text);
        return QuarkusTransaction.requiringNew().call(() -> {
            var brief = briefs.findById(id);
            var start = brief.text().indexOf("Ofcom");
            var signal = new Signal(
                    start,
                    start + 12 + firm.length(),
                    "Will Ofcom fine " + firm + "?",
                    SignalType.INQUIRY,
                    List.of(new dev.harbinger.extraction.SignalActor("Ofcom", List.of())),
                    null,
                    0.4,
                    "at some point",
                    "A report that Ofcom has fined " + firm + ".",
                    Signal.FoundBy.RULES);
            var question = life.open(QuestionDraft.of(brief, signal, FoundBy.MODEL), "admin");
            return new Proposal(id, question.id());
        });
    }

    @Test
    @TestSecurity(
            user = "admin",
            roles = {"viewer", "analyst"})
    void itsCardAsksForAYes() {
        var proposal = propose("Siskin");

        given().accept("text/html")
                .get("/briefs/" + proposal.brief())
                .then()
                .body(allOf(
                        containsString("Is it one?"),
                        containsString("<mark class=\"proposed\""),
                        containsString("a language model"),
                        containsString("40 % sure"),
                        containsString("1 to decide")));
    }

    @Test
    @TestSecurity(
            user = "guest",
            roles = {"viewer"})
    void aViewerOnlySeesThatItWaits() {
        var proposal = propose("Brambling");

        given().accept("text/html")
                .get("/briefs/" + proposal.brief())
                .then()
                .body(containsString("waits for an analyst"))
                .body(not(containsString("Yes, open it")));
    }

    @Test
    void aYesOpensItOnce() {
        var path = "/api/questions/" + propose("Linnet").question();

        api().get(path).then().body("status", is("PROPOSED")).body("foundBy", is("MODEL"));
        api().post(path + "/accept").then().statusCode(200).body("status", is("OPEN"));
        api().post(path + "/accept").then().statusCode(409);
    }

    @Test
    void aSureSignalOfALaterBriefOpensIt() {
        var proposal = propose("Bunting");

        var later = file("Later.\n\nWhat to watch next: whether Ofcom fines Bunting.");

        api().get("/api/questions/" + proposal.question())
                .then()
                .body("status", is("OPEN"))
                .body("timesAsked", is(2));
        assertThat(api().get("/api/questions/" + proposal.question() + "/history")
                        .then()
                        .extract()
                        .jsonPath()
                        .getList("what"))
                .isEqualTo(List.of("PROPOSED", "ASKED_AGAIN", "ACCEPTED"));
        api().get("/api/briefs/" + later).then().body("questions[0].id", is((int) proposal.question()));
    }
}
