package dev.harbinger.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.harbinger.Database;
import dev.harbinger.Someone;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The list of questions in a real browser: many at once, and views that are kept. */
@QuarkusTest
@WithTestResource(Database.class)
class QuestionsInBrowserTest extends BrowserTest {
    private static final List<String> EVENTS =
            List.of("ban plastic bags", "raise the sugar tax", "close its largest port", "recognise the new union");

    private static void ask(String region, int count) {
        for (var event : EVENTS.subList(0, count)) {
            Someone.admin()
                    .body(Map.of("question", "Will " + region + " " + event + "?", "region", region))
                    .post("/api/questions")
                    .then()
                    .statusCode(201);
        }
    }

    private static int count(String region, String filter) {
        return Someone.admin().get("/api/questions?region=" + region + filter).path("total");
    }

    /** Presses a button of the bar below the list, and waits for the page that answers. */
    private static void act(Page page, String action) {
        follow(page, () -> page.locator("#bulk button[value=" + action + "]").click());
    }

    @ParameterizedTest
    @CsvSource({"1280,Smewland", "390,Eiderland"})
    void manyAreAssignedDroppedAndOpenedAtOnce(int width, String region) {
        ask(region, 4);
        var page = signedIn("lead", width);
        page.navigate("/questions?region=" + region);

        page.locator("[name=pick]").nth(0).check();
        page.locator("[name=pick]").nth(1).check();
        assertThat(page.textContent("[data-picked]")).isEqualTo("2");
        screenshot(page, "questions-picked");
        page.selectOption("#bulk-user", "admin");
        act(page, "ASSIGN");
        assertThat(count(region, "&assignee=admin")).isEqualTo(2);
        assertThat(page.url()).contains("region=" + region);

        page.locator("[name=pick]").nth(0).check();
        page.click("[data-pick-all]");
        assertThat(page.textContent("[data-picked]")).isEqualTo("4");
        act(page, "DROP");
        assertThat(count(region, "&status=DROPPED")).isEqualTo(4);

        page.navigate("/questions?region=" + region + "&status=DROPPED");
        page.locator("[name=pick]").nth(0).check();
        page.click("[data-pick-all]");
        act(page, "REOPEN");
        assertThat(count(region, "&status=OPEN")).isEqualTo(4);
        assertThat(overflow(page)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"1280,Smewshire", "390,Eidershire"})
    void aViewIsKeptSharedAndRemoved(int width, String region) {
        ask(region, 1);
        var page = signedIn("lead", width);
        page.navigate("/questions?region=" + region + "&sort=deadline");
        page.click(".keep-view > summary");
        page.fill("#view-name", region + " first");
        page.check("[name=shared]");
        follow(page, () -> page.click(".keep-view button"));

        page.navigate("/questions");
        follow(page, () -> page.click(".views a:text-is('" + region + " first')"));
        assertThat(page.url()).contains("region=" + region);
        assertThat(page.locator(".question-table tbody tr").count()).isEqualTo(1);
        screenshot(page, "questions-view");

        var other = signedIn("lead", width);
        other.navigate("/questions");
        assertThat(other.locator(".views a:text-is('" + region + " first')").count())
                .isEqualTo(1);

        follow(page, () -> page.click(".views [aria-label='Drop the view " + region + " first']"));
        other.reload();
        assertThat(other.locator(".views a:text-is('" + region + " first')").count())
                .isZero();
    }
}
