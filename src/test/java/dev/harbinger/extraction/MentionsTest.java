package dev.harbinger.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harbinger.text.Span;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class MentionsTest {
    @Test
    void aRoleStandsForTheBodyThatTheTextNamesInFull() {
        var named = named(
                "The Harbour Fisheries Committee heard both sides on Monday.\n",
                "The committee will report by 24 June.");

        assertThat(named).startsWith("Harbour Fisheries Committee");
    }

    @Test
    void aRoleOfAnyBodyStandsForNone() {
        var named = named(
                "The Harbour Fisheries Committee heard both sides on Monday.\n",
                "The ministry may set up another committee by 24 June.");

        assertThat(named).startsWith("ministry", "committee");
    }

    @Test
    void aNameThatManyBodiesGoByIsThatOfTheText() {
        var named = named(
                "The Arizona Corporation Commission met in Tucson.\n",
                "The Commission will vote on the special rate on 2 December.");

        assertThat(named).startsWith("Arizona Corporation Commission");
    }

    @Test
    void aNameThatManyBodiesGoByIsOfTheCountryOfTheText() {
        var named = named("Malawi raised fuel prices in May.\n", "MPs vote tomorrow on the budget.");

        assertThat(named).startsWith("Malawi MPs");
    }

    @Test
    void theEndOfALongNameIsNoBodyOfItsOwn() {
        assertThat(named("", "The Tax Appeals Commission may side with the company."))
                .contains("Tax Appeals Commission")
                .doesNotContain("Commission", "European Commission");
    }

    @Test
    void aCountryIsNotShortForABodyThatHasItInItsName() {
        var named = named("The Grand National Assembly of Turkey sat late.\n", "Turkey will answer by Friday.");

        assertThat(named).startsWith("Turkey");
    }

    @Test
    void aBodyKeepsTheLettersThatTheTextGivesIt() {
        var named = named("", "The Harbour Pilots Association (HPA) will call a strike.");

        assertThat(named).startsWith("Harbour Pilots Association (HPA)");
    }

    @Test
    void anOfficeIsThatOfItsOwner() {
        assertThat(named("", "Minnesota’s attorney-general is weighing a suit."))
                .contains("attorney-general of Minnesota");
        assertThat(named("", "The head of the WTO meets the governor of the Harbour Bank."))
                .contains("governor of the Harbour Bank");
    }

    @Test
    void aBodyIsNamedAfterItsMembers() {
        assertThat(named("", "The Harbour Pilots’ Union may strike on 3 July."))
                .contains("Harbour Pilots’ Union")
                .doesNotContain("Union", "Harbour Pilots");
        assertThat(named("", "Either the Philippines' Senate or the House votes on 3 July."))
                .doesNotContain("Philippines' Senate");
    }

    @Test
    void aBodyMayDealWithTwoThings() {
        assertThat(named("", "The Fish and Harbour Council may close the bay on 3 July."))
                .contains("Fish and Harbour Council");
    }

    @Test
    void aBodyBesideWhatItIsIsOneActor() {
        assertThat(named("", "The audit court, Corvane, rules on the loan."))
                .contains("Corvane")
                .doesNotContain("audit court");
    }

    @Test
    void theUpperHouseIsTheOneThatTheTextNames() {
        var named = named("The bill goes back to the Senate.\n", "whether the upper house will swallow the veto");

        assertThat(named).startsWith("Senate (upper house)");
    }

    @Test
    void aCountryIsNotTheBankThatEndsWithItsName() {
        var named = named("Korea: the Bank of Korea was not amused.\n", "whether the central bank may veto the draft");

        assertThat(named).startsWith("Bank of Korea (central bank)");
    }

    @Test
    void aCommitteeMayHaveTwoSubjects() {
        assertThat(named("", "The Environment and Communications References Committee will report."))
                .contains("Environment and Communications References Committee");
    }

    @Test
    void anAdjectiveNamesItsCountry() {
        assertThat(named("", "Whether Norwegian trawlers return to the strait")).contains("Norway");
    }

    @Test
    void aCommonWordThatBeginsASentenceNamesNobody() {
        assertThat(named("", "Comments on the draft are due on Friday.")).doesNotContain("Comments");
    }

    /** Those that a passage behind some other text may name, in their order. */
    private static List<String> named(String before, String passage) {
        var document = new Document("", before + passage, LocalDate.of(2026, 11, 2));
        var span = new Span(before.length(), before.length() + passage.length());
        var block = new Block(Block.Kind.PARAGRAPH, span, "", "", null, "", false);
        return new Mentions(document, new Reading(document))
                .of(span, span, block, "").stream().map(Named::words).toList();
    }
}
