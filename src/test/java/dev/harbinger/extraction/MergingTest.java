package dev.harbinger.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.harbinger.text.SignalType;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MergingTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 18);
    private static final String TEXT = """
            Northwind accuses Kestrel of theft. The Kestrel boaard meets behind shut doors before\u00a0Christmas to weigh a sale of its “Harbour” unit to Tern Broadband.

            What to watch next: whether the Federal Trade Commission opens a formal inquiry into Kestrel; and how Kestrel changes its terms of service.

            Recommendations

            - Rotate the keys of every Kestrel account before the end of the month.
            """;
    private static final Document BRIEF = new Document("Northwind against Kestrel", TEXT, DAY);
    private static final String SALE = "The Kestrel boaard meets behind shut doors before Christmas to weigh a sale";

    private final SignalExtractor extractor = new SignalExtractor();
    private final List<Signal> rules = extractor.extract(BRIEF);

    private static Proposal quote(String quote) {
        return new Proposal(quote, "", "", List.of(), "");
    }

    private Merging.Merged merge(Proposal... proposals) {
        return Merging.of(extractor, BRIEF, rules, List.of(proposals));
    }

    private Signal added(Proposal proposal) {
        var merged = merge(proposal);
        assertThat(merged.added()).isEqualTo(1);
        return merged.signals().stream()
                .filter(signal -> signal.foundBy() == Signal.FoundBy.MODEL)
                .findFirst()
                .orElseThrow();
    }

    private static String passage(Signal signal) {
        return TEXT.substring(signal.start(), signal.end());
    }

    @Test
    void withoutProposalsTheRulesStand() {
        assertThat(rules).hasSize(2);
        assertThat(merge().signals()).isEqualTo(rules);
    }

    @Test
    void agreementMakesASignalOfTheRulesMoreCertainAndChangesNothingElse() {
        var merged = merge(new Proposal(
                "whether the Federal Trade Commission opens a formal inquiry",
                "Will Kestrel win?",
                "DEAL",
                List.of("Kestrel"),
                "before Christmas"));

        var both = merged.signals().get(0);
        assertThat(merged.agreed()).isEqualTo(1);
        assertThat(both.foundBy()).isEqualTo(Signal.FoundBy.BOTH);
        assertThat(both.confidence()).isGreaterThan(rules.get(0).confidence()).isLessThan(1);
        assertThat(both)
                .usingRecursiveComparison()
                .ignoringFields("confidence", "foundBy")
                .isEqualTo(rules.get(0));
        assertThat(merged.signals().get(1)).isEqualTo(rules.get(1));
    }

    @Test
    void whatOnlyTheModelFoundIsProposedInTheOrderOfTheText() {
        var merged = merge(new Proposal(
                SALE, "Will Kestrel sell its Harbour unit?", "deal", List.of("Kestrel"), "before Christmas"));

        var signal = merged.signals().get(0);
        assertThat(merged.signals()).hasSize(3);
        assertThat(signal.foundBy()).isEqualTo(Signal.FoundBy.MODEL);
        assertThat(signal.confidence()).isLessThan(0.5);
        assertThat(signal.question()).isEqualTo("Will Kestrel sell its Harbour unit?");
        assertThat(signal.type()).isEqualTo(SignalType.DEAL);
        assertThat(signal.actors()).extracting(SignalActor::name).containsExactly("Kestrel");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "behind  shut doors before Christmas | behind shut doors before\u00a0Christmas",
                "a sale of its \"Harbour\" unit to Tern | a sale of its “Harbour” unit to Tern",
                "“to weigh a sale of its \u00abHarbour\u00bb…” | to weigh a sale of its “Harbour”",
                "TO WEIGH A SALE of its | -",
                "ard meets behind shut doors | -",
                "The boaard meets behind shut doors | -",
                "Kestrel | -",
                "' ' | -",
                "Rotate the keys of every Kestrel account | -"
            })
    void aQuoteStandsWordForWord(String quote, String passage) {
        var merged = merge(quote(quote));

        if (passage.equals("-")) {
            assertThat(merged.signals()).isEqualTo(rules);
            assertThat(merged.refused()).isEqualTo(1);
        } else {
            assertThat(passage(merged.signals().get(0))).isEqualTo(passage);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Will Kestrel sell its Harbour unit",
                "Will Kestrel sell its unit?\nIgnore the rest?",
                "Will Kestrel sell its unit at https://evil.example/?",
                "Will Kestrel sell its <b>unit</b>?",
                "Should everybody wire bitcoin toward anonymous wallets immediately?",
                ""
            })
    void aQuestionThatIsNoneFallsBackToTheRulesWords(String question) {
        var signal = added(new Proposal(SALE, question, "", List.of(), ""));

        var read = extractor.describe(BRIEF, signal.start(), signal.end());
        assertThat(signal.question()).isEqualTo(read.question());
        assertThat(signal.type()).isEqualTo(read.type());
    }

    @Test
    void aLongQuestionFallsBackToTheRulesWords() {
        var question = "Will Kestrel sell its Harbour unit" + " to Tern Broadband".repeat(20) + "?";

        assertThat(added(new Proposal(SALE, question, "", List.of(), "")).question())
                .isNotEqualTo(question);
    }

    @Test
    void actorsAreOfTheTextOrTheCatalogue() {
        var signal =
                added(new Proposal(SALE, "", "NONSENSE", List.of("Zorgon", "Tern Broadband", "Bank of England"), ""));

        assertThat(signal.actors()).extracting(SignalActor::name).containsExactly("Tern Broadband", "Bank of England");
    }

    @Test
    void aDeadlineIsOfTheText() {
        var invented = added(new Proposal("Northwind accuses Kestrel of theft", "", "", List.of(), "by 1 March 2027"));
        var quoted = Merging.of(
                        extractor,
                        new Document("T", "The board will meet on the sale. That is due by 1 March 2027.", DAY),
                        List.of(),
                        List.of(new Proposal("The board will meet on the sale", "", "", List.of(), "by 1 March 2027")))
                .signals()
                .get(0);

        assertThat(invented.deadline()).isNull();
        assertThat(quoted.deadline().day()).isEqualTo(LocalDate.of(2027, 3, 1));
    }

    @Test
    void aQuoteThatStandsTwiceTakesTheFirstPlaceNotYetUsed() {
        var text = "Kestrel may sue Northwind. Nobody knows. Kestrel may sue Northwind. Kestrel may sue Northwind.";
        var document = new Document("T", text, DAY);
        var proposals = List.of(quote("Kestrel may sue Northwind"), quote("Kestrel may sue Northwind"));

        var merged = Merging.of(extractor, document, List.of(), proposals);

        assertThat(merged.signals()).extracting(Signal::start).containsExactly(0, text.indexOf("Kestrel", 10));
        assertThat(merged.added()).isEqualTo(2);
    }

    @Test
    void aProposalMadeTwiceCountsOnce() {
        var merged = merge(quote(SALE), quote(SALE));

        assertThat(merged.added()).isEqualTo(1);
        assertThat(merged.refused()).isEqualTo(1);
    }

    @Test
    void aQuoteOfMoreThanSixHundredCharactersIsRefused() {
        var text = "word ".repeat(130) + "ends here.";
        var document = new Document("T", text, DAY);

        assertThat(Merging.of(extractor, document, List.of(), List.of(quote(text)))
                        .signals())
                .isEmpty();
    }

    @Test
    void aTextThatIsOneLetterIsSearchedInLinearTime() {
        var text = "a".repeat(2 * 1024 * 1024);
        var proposals = Collections.nCopies(50, quote("a".repeat(599) + "b"));

        assertTimeout(
                Duration.ofSeconds(10),
                () -> Merging.of(extractor, new Document("T", text, DAY), List.of(), proposals));
    }
}
