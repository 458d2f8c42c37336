package dev.harbinger.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.harbinger.Database;
import dev.harbinger.Someone;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reviewing what was found in a brief, on its page in a real browser, at a desk's and a phone's width. */
@QuarkusTest
@WithTestResource(Database.class)
class ReviewInBrowserTest extends BrowserTest {
    @Inject
    EntityManager rows;

    private static void awaitSaid(Page page, String words) {
        page.waitForSelector("#review [role=status]:has-text('" + words + "')");
    }

    /** Opens a tool of the first question that has it. */
    private static void open(Page page, String tool) {
        page.locator(".signal details > summary:text-is('" + tool + "')")
                .first()
                .click();
    }

    private static int questions(Page page) {
        return page.locator(".signals > li").count();
    }

    @ParameterizedTest
    @CsvSource({"1280,Smew", "390,Eider"})
    void aBriefIsFiledEditedMergedSplitRejectedAndMarked(int width, String firm) {
        var page = signedIn("analyst", width);
        page.navigate("/briefs/new");
        page.fill(
                "#text",
                firm + " in autumn\n\nWhat to watch next: whether Ofcom opens a formal inquiry into " + firm
                        + " Glass; and whether the High Court bans " + firm
                        + " Paper. It was a calm week in the hall of "
                        + firm + ".");
        page.waitForSelector("#preview .rows li");
        page.click("#file button.btn-accent");
        page.waitForSelector(".signals > li");
        int found = questions(page);
        assertThat(found).isGreaterThanOrEqualTo(2);
        screenshot(page, "review");

        open(page, "Edit");
        page.locator(".signal details[open] textarea[name=question]").fill("Will Ofcom look into " + firm + " Glass?");
        page.locator(".signal details[open] button:text-is('Keep the changes')").click();
        awaitSaid(page, "Changed");
        assertThat(page.locator(".signals .title").first().textContent())
                .isEqualTo("Will Ofcom look into " + firm + " Glass?");

        open(page, "Merge");
        page.locator(".signal details[open] button:text-is('Merge them')").click();
        awaitSaid(page, "Merged");
        assertThat(questions(page)).isEqualTo(found - 1);

        open(page, "Split");
        page.locator(".signal details[open] button:text-is('Split it')").click();
        awaitSaid(page, "Split");
        assertThat(questions(page)).isEqualTo(found);

        page.locator(".signal button.tool:text-is('Drop')").first().click();
        awaitSaid(page, "Dropped");
        page.locator("[data-dropped]").evaluate("dropped => dropped.open = true");
        screenshot(page, "review-dropped");
        page.locator("[data-dropped] button").first().click();
        awaitSaid(page, "open again");
        assertThat(questions(page)).isEqualTo(found);

        page.locator("[data-mark] > summary").click();
        page.fill("#passage", "a calm week in the hall of " + firm);
        page.locator("[data-mark] button").click();
        awaitSaid(page, "The passage is a question now");
        assertThat(questions(page)).isEqualTo(found + 1);
        assertThat(overflow(page)).isZero();
        screenshot(page, "reviewed");
    }

    @ParameterizedTest
    @CsvSource({"1280,Pochard", "390,Scoter"})
    void whatWasFoundWithLowConfidenceIsAcceptedOrRejected(int width, String firm) {
        var brief = file(firm);
        QuarkusTransaction.requiringNew()
                .run(() -> rows.createNativeQuery("update question set status = 'PROPOSED' where brief_id = ?1")
                        .setParameter(1, brief)
                        .executeUpdate());
        var page = signedIn("analyst", width);
        page.navigate("/briefs/" + brief);
        screenshot(page, "review-proposed");

        page.locator(".decide button:text-is('No question')").first().click();
        awaitSaid(page, "Dropped");
        assertThat(questions(page)).isZero();
        page.locator("[data-dropped]").evaluate("dropped => dropped.open = true");
        page.locator("[data-dropped] button").first().click();
        awaitSaid(page, "open again");
        QuarkusTransaction.requiringNew()
                .run(() -> rows.createNativeQuery("update question set status = 'PROPOSED' where brief_id = ?1")
                        .setParameter(1, brief)
                        .executeUpdate());
        page.reload();
        page.locator(".decide button:text-is('Yes, open it')").first().click();
        awaitSaid(page, "open and watched");

        page.waitForSelector(".signal:not(.proposed)");
        assertThat(page.locator(".signal:not(.proposed)").count()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"1280,Garganey", "390,Gadwall"})
    void aSelectionInTheTextIsOfferedAsThePassage(int width, String firm) {
        var brief = file(firm);
        var page = signedIn("analyst", width);
        page.navigate("/briefs/" + brief);

        page.evaluate("""
                () => {
                    const text = document.querySelector('[data-brief-text]');
                    const last = [...text.childNodes].filter((node) => node.nodeType === 3).pop();
                    const range = document.createRange();
                    range.setStart(last, last.data.indexOf('The mayor'));
                    range.setEnd(last, last.data.indexOf(' bridge') + 7);
                    getSelection().removeAllRanges();
                    getSelection().addRange(range);
                    text.dispatchEvent(new MouseEvent('mouseup', { bubbles: true }));
                }""");
        page.waitForFunction("() => document.querySelector('#passage').value !== ''");
        assertThat(page.inputValue("#passage")).isEqualTo("The mayor of " + firm + " may sell the bridge");
        page.locator("[data-mark] button").click();

        awaitSaid(page, "The passage is a question now");
    }

    private static int file(String firm) {
        return Someone.admin()
                .body(Map.of(
                        "title",
                        firm + " by night",
                        "text",
                        firm + " by night\n\nWhat to watch next: whether Ofcom fines " + firm
                                + " Steel. It was a calm week. The mayor of " + firm + " may sell the bridge soon."))
                .post("/api/briefs")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
