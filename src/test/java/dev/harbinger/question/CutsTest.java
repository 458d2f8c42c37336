package dev.harbinger.question;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harbinger.extraction.Document;
import dev.harbinger.extraction.Signal;
import dev.harbinger.extraction.SignalExtractor;
import dev.harbinger.text.Span;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A passage is cut between two questions, and never so that one has no words. */
class CutsTest {
    private static final String TEXT = "Watch whether Ofcom fines Tern; and whether Tern appeals or pays.";
    private static final Span PASSAGE = new Span(6, TEXT.length() - 1);

    @Test
    void theJoiningWordsBelongToNeitherHalf() {
        var cut = Cuts.at(TEXT, PASSAGE, TEXT.indexOf("and")).orElseThrow();

        assertThat(cut.first().of(TEXT)).isEqualTo("whether Ofcom fines Tern");
        assertThat(cut.second().of(TEXT)).isEqualTo("whether Tern appeals or pays");
    }

    @Test
    void insideAWordMeansItsBeginning() {
        var cut = Cuts.at(TEXT, PASSAGE, TEXT.indexOf("appeals") + 3).orElseThrow();

        assertThat(cut.at()).isEqualTo(TEXT.indexOf("appeals"));
        assertThat(cut.second().of(TEXT)).isEqualTo("appeals or pays");
    }

    @ParameterizedTest
    @CsvSource({"6", "0", "-1", "8", "64", "65", "1000"})
    void atAnEdgeNothingIsCut(int at) {
        assertThat(Cuts.at(TEXT, PASSAGE, at)).isEmpty();
    }

    @Test
    void aHalfOfMarksAloneIsNone() {
        var text = "whether Tern pays ...";

        assertThat(Cuts.at(text, new Span(0, text.length()), text.indexOf("...")))
                .isEmpty();
    }

    @Test
    void bordersSuggestThemselves() {
        assertThat(Cuts.suggested(TEXT, PASSAGE))
                .extracting(cut -> cut.second().of(TEXT))
                .contains("whether Tern appeals or pays")
                .doesNotHaveDuplicates();
    }

    @Test
    void aSecondHalfWithoutASubjectHasTheFirstOnes() {
        var text = "whether DeepSeek changes its terms of service or publishes a technical report";
        var cut = Cuts.at(text, new Span(0, text.length()), text.indexOf("publishes"))
                .orElseThrow();

        var halves = new SignalExtractor()
                .describe(new Document("", text, LocalDate.of(2026, 11, 18)), cut.first(), cut.second());

        assertThat(halves)
                .extracting(Signal::question)
                .containsExactly(
                        "Will DeepSeek change its terms of service?", "Will DeepSeek publish a technical report?");
    }
}
