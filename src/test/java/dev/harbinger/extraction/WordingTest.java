package dev.harbinger.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordingTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    private static void asserted(String passage, String question) {
        assertThat(Wording.question(passage, "").question()).isEqualTo(question);
    }

    @Test
    void theVerbStandsBehindTwoNamesOfSeveralWords() {
        var worded = Wording.question(
                "whether Northwind Models or Kestrel Cloud issue a detailed public statement on the access", "");

        assertThat(worded.question())
                .isEqualTo("Will Northwind Models or Kestrel Cloud issue a detailed public statement on the access?");
    }

    @Test
    void aSubjectTakenOverAgreesWithItsVerb() {
        var worded = Wording.question("use the case to justify new rules", "U.S. agencies");

        assertThat(worded.resolvesYes()).startsWith("A report that U.S. agencies have used the case");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "On 9 December the College discusses a paper. | Will the College discuss a paper on 9 December?",
                "Consent solicitation opens on 20 October and needs a majority. | Will the consent solicitation open on 20 October and get a majority?",
                "In the High Court a trustee’s claim is stayed until 2 November. | Will a trustee’s claim be stayed until 2 November?",
                "A. Armenia's electoral commission registers the referendum. | Will Armenia's electoral commission register the referendum?",
                "Also, will the Prime Minister table the annexes? | Will the Prime Minister table the annexes?",
                "Students plan to walk to Novi Sad and to hold a vigil there. | Will students walk to Novi Sad and hold a vigil there?",
                "So far the minister has refused to sign it. | Will the minister sign it?"
            })
    void whatStandsBeforeTheSubjectIsLeftOut(String passage, String question) {
        asserted(passage, question);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The Election Commission (EC) must still rule on whether to seek the dissolution of Fair Party. | Will the Election Commission seek the dissolution of Fair Party?",
                "Our complaint was registered 14 months ago and the Commission has still not said if it will open a procedure. | Will the Commission open a procedure?",
                "The deal needs OFAC's blessing, and people say the Treasury has not decided whether to allow it. | Will the Treasury allow it?",
                "The tribunal has not said when it would rule. | Will the tribunal rule?",
                "The ministry's spokesman said on Monday that it would reply in writing. | Will the ministry reply in writing?",
                "MITI promised to tell by Christmas if it'll revoke the permit. | Will MITI revoke the permit?",
                "Whether the Treasury will grant another one is open. | Will the Treasury grant another one?",
                "Should Washington demand a lower cap, Mexico could revive the list. | Will Washington demand a lower cap?"
            })
    void aFrameGivesWayToWhatItHolds(String passage, String question) {
        asserted(passage, question);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "It has now finished with witnesses and will read its decision. | Will it read its decision?",
                "The committee will re-examine its opinion and is expected to issue a recommendation. | Will the committee re-examine its opinion and issue a recommendation?",
                "The Bill was introduced on 27 January and the vote is scheduled for 2 March. | Will the vote be held on 2 March?",
                "The decree that says which sectors report first has gone to the Casa Civil and should be signed this month. | Will the decree that says which sectors report first be signed this month?",
                "CNPC recalls the repair crew, or sends it south. | Will CNPC recall the repair crew or send it south?"
            })
    void ofTwoConjunctsTheOneThatLooksAheadIsAsked(String passage, String question) {
        asserted(passage, question);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The committee has scheduled a markup for June 17. | Will the committee hold a markup on June 17?",
                "The election has been called for February 11. | Will the election be held on February 11?",
                "Comments are due March 29. | Will comments be in by March 29?",
                "A decision on temporary measures is foreseen at the May meeting. | Will a decision on temporary measures be taken at the May meeting?",
                "Moody's scheduled to review its rating of Mauritius. | Will Moody's review its rating of Mauritius?",
                "Parliament votes on Thursday on a motion tabled by AUR. | Will Parliament vote on Thursday on a motion tabled by AUR?",
                "The chairman owes the council a list of cuts. | Will the chairman deliver the council a list of cuts?"
            })
    void theChainOfVerbsComesToABareVerb(String passage, String question) {
        asserted(passage, question);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Alberta's Court of Appeal to rule on the law | Will Alberta's Court of Appeal rule on the law?",
                "Adoption of the final guidelines in March | Will the final guidelines be adopted in March?",
                "A decision by the junta to open talks would break with its line and could split it. | Will the junta open talks?",
                "Ethiopia–Eritrea — Asmara expelling the remaining UN staff | Will Asmara expel the remaining UN staff?",
                "Russia: key rate decision | Will Russia take a key rate decision?",
                "Hearing in Case C-91/26 (levy on foreign retailers) | Will there be a hearing in Case C-91/26?",
                "Any attribution by the FBI to Pyongyang would open the way to sanctions. | Will there be any attribution by the FBI to Pyongyang?"
            })
    void whatIsOnlyNamedIsAskedFor(String passage, String question) {
        asserted(passage, question);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Does the tribunal let the company claim? | Will the tribunal let the company claim?",
                "When will the court rule on it? | Will the court rule on it?",
                "Is there enough labour? | Will there be enough labour?"
            })
    void aQuestionBecomesOneOfWhatIsToCome(String passage, String question) {
        asserted(passage, question);
    }

    @Test
    void whatCountsAsYesAgreesWithItsSubject() {
        assertThat(Wording.question("Students plan to walk to Novi Sad and to hold a vigil.", "")
                        .resolvesYes())
                .isEqualTo("A report that students have walked to Novi Sad and held a vigil.");
        assertThat(Wording.question("The state of siege in two provinces expires on Monday.", "")
                        .resolvesYes())
                .isEqualTo("A report that the state of siege in two provinces has expired on Monday.");
    }

    @Test
    void aPronounStandsForTheSubjectOfTheSentenceBefore() {
        var text = "The tribunal heard both sides. It will read its decision on Monday.";
        var at = text.indexOf("It ");

        var signal = new SignalExtractor().describe(new Document("", text, DAY), at, text.length());

        assertThat(signal.question()).isEqualTo("Will the tribunal read its decision on Monday?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"to", "if", "(", "whether to", "and, or", "A.", "on Monday,", "will be", "’s", "12 April"})
    void anyPassageGivesAQuestion(String passage) {
        assertThat(Wording.question(passage.repeat(2_000), "").question())
                .startsWith("Will ")
                .endsWith("?");
        assertThat(Wording.question(passage, "").question()).startsWith("Will ").endsWith("?");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Constitutional Court, ruling on the pension law | Will the Constitutional Court deliver a ruling on the pension law?",
                "Harbour Court, Seko v. Marlow Rail, night rosters. | Will the Harbour Court rule in Seko v. Marlow Rail?",
                "Bank of Ghana rate decision | Will the Bank of Ghana take a rate decision?",
                "Bank of Ghana rate decision - March 22nd | Will the Bank of Ghana take a rate decision?",
                "Senate on the borrowing plan, 21bn over three years | Will the Senate decide on the borrowing plan?",
                "Taiwan, export orders for May | Will Taiwan publish export orders for May?",
                "Board of the Fund on waiver for misreported debt | Will the board of the Fund decide on the waiver for misreported debt?",
                "Great Council of Chiefs to say who fills the two seats. | Will the Great Council of Chiefs say who fills the two seats?",
                "Interim report to be published by June | Will the interim report be published by June?",
                "Date: sanction hearing listed before the High Court for the 29th. | Will the sanction hearing take place before the High Court for the 29th?",
                "Official results declared | Will official results be declared?",
                "R v Maina and four others, sentence | Will there be a ruling in R v Maina and four others?",
                "Property tax rate for fiscal 2027 | Will there be a decision on the property tax rate for fiscal 2027?"
            })
    void aLineOfAnAgendaIsAskedOfWhoseItIs(String line, String question) {
        asserted(line, question);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Signing of the gas contract between Baku and Sofia | Will the gas contract between Baku and Sofia be signed?",
                "Release of the February jobs report | Will the February jobs report be released?",
                "Resumption of the peace talks in Muscat | Will the peace talks in Muscat resume?",
                "Withdrawal of the observers from the northern base | Will the observers be withdrawn from the northern base?",
                "Ghana Cocoa Board, opening of the forward sales | Will the Ghana Cocoa Board open the forward sales?",
                "Ruling expected in the boundary case on 22 March | Will the ruling be delivered in the boundary case on 22 March?",
                "Coup trial of the former president resumes | Will the coup trial of the former president resume?",
                "Hearing in the Meta antitrust appeal | Will there be a hearing in the Meta antitrust appeal?",
                "New tariffs on Brazilian steel take effect | Will new tariffs on Brazilian steel take effect?",
                "Nurses' union decides on strike | Will the nurses' union decide on strike?",
                "Minister to present the water bill | Will the minister present the water bill?",
                "Signing of the lease, Yaren | Will the lease be signed?"
            })
    void anEventThatIsOnlyNamedIsAskedForByItsVerb(String line, String question) {
        asserted(line, question);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The High Court rules on the no-case submission. | Will the High Court rule on the no-case submission?",
                "Deputies vote on both motions. | Will deputies vote on both motions?",
                "The ministry, under pressure, will publish the list. | Will the ministry publish the list?",
                "EU to impose tariffs on steel | Will the EU impose tariffs on steel?",
                "January 2026 Hungary's MOL signs heads of terms | Will Hungary's MOL sign heads of terms in January 2026?",
                "Cyprus The envoy wants the two leaders in one room | Will the envoy want the two leaders in one room?",
                "LUSAKA Bids for the line are opened on Monday. | Will bids for the line be opened on Monday?",
                "What comes now: a bill goes into the Chamber | Will a bill go into the Chamber?"
            })
    void aSentenceIsNoLineOfAnAgenda(String sentence, String question) {
        asserted(sentence, question);
    }
}
