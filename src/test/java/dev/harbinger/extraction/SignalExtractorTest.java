package dev.harbinger.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignalExtractorTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private final SignalExtractor extractor = new SignalExtractor();

    private List<Signal> extract(String text) {
        return extractor.extract(new Document("Title", text, DAY));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "It remains to be seen whether Tianqi takes its grievance to arbitration. | Will Tianqi take its grievance to arbitration?",
                "Watch for whether the court annuls the fine. | Will the court annul the fine?",
                "Any decision by Seoul to close the border would mark a turning point. | Will Seoul close the border?",
                "Tokyo Gas and JERA have not ruled out declaring force majeure. | Will Tokyo Gas and JERA declare force majeure?",
                "The central bank is expected to raise rates on 3 December. | Will the central bank raise rates on 3 December?",
                "Should the tribunal agree to hear the challenge, the clock would stop. | Will the tribunal agree to hear the challenge?"
            })
    void questionOfASentence(String sentence, String question) {
        var document = new Document("", sentence, DAY);

        assertThat(extractor.describe(document, 0, sentence.length()).question())
                .isEqualTo(question);
    }

    @Test
    void bulletsUnderAHeadingAreItems() {
        var signals = extract(
                "What to watch\n\n- Uzbekistan cuts the electricity it sells to Kabul\n- the vote in parliament on 3 December\n");

        assertThat(signals).hasSize(2);
        assertThat(signals.get(1).deadline().day()).isEqualTo(LocalDate.of(2026, 12, 3));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The chairman said in August that the board would decide on the quay in November. | in November",
                "The agenda that circulated on Friday puts the proposal before the college on 9 December. | on 9 December",
                "The vote is scheduled on Friday. | on Friday"
            })
    void aDayOnWhichSomethingWasIsNoDeadline(String sentence, String words) {
        var document = new Document("", sentence, DAY);

        assertThat(extractor.describe(document, 0, sentence.length()).deadline().words())
                .isEqualTo(words);
    }

    @Test
    void theDayThatSomethingWasMovedToIsItsDeadline() {
        var sentence = "The long stop date, originally 28 February, has been extended to 15 April.";
        var document = new Document("Sale of the mine", sentence, LocalDate.of(2027, 2, 22));

        assertThat(extractor.describe(document, 0, sentence.length()).deadline().day())
                .isEqualTo(LocalDate.of(2027, 4, 15));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "After a similar break in 2024, officials watched whether insurers would push for patrols; nothing came of it.",
                "Governments ought to publish what they pay, vessel by vessel, and ministers must stop the payments.",
                "Watch for unusual traffic and rotate keys.",
                "Retailers in Zurich reported that customers had come in to watch the boards."
            })
    void whatIsNoSignal(String sentence) {
        assertThat(extract(sentence)).isEmpty();
    }

    @Test
    void offsetsArePassagesOfTheText() {
        var text = "Intro.\n\nWhat to watch next: whether A opens an inquiry; and how B changes its terms of service.";

        assertThat(extract(text))
                .extracting(signal -> text.substring(signal.start(), signal.end()))
                .containsExactly("whether A opens an inquiry", "how B changes its terms of service");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "- a whether\n", "whether ", "word", ";;;; ", "A. ", "(("})
    void anyTextIsReadToItsEnd(String piece) {
        var signals = extract(piece.repeat(100_000 / piece.length()));

        assertThat(signals).hasSizeLessThanOrEqualTo(SignalExtractor.MOST_SIGNALS);
    }

    @Test
    void aQuestionByHandTellsTypeActorsAndDeadline() {
        var inferred = extractor.infer("Will the European Commission fine Google by 15 December?", null, DAY);

        assertThat(inferred.actors()).extracting(SignalActor::name).contains("European Commission", "Google");
        assertThat(inferred.deadline().day()).isEqualTo(LocalDate.of(2026, 12, 15));
    }
}
