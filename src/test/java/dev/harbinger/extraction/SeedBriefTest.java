package dev.harbinger.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harbinger.brief.BriefFormat;
import dev.harbinger.brief.BriefReader;
import dev.harbinger.brief.BriefSource;
import dev.harbinger.text.SignalType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The brief that started the project. */
class SeedBriefTest {
    private static Document seed() throws IOException {
        try (var in = SeedBriefTest.class.getResourceAsStream("/evaluation/seed.txt")) {
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            var brief = BriefReader.read(BriefSource.of(BriefFormat.TEXT, text)).orElseThrow();
            return new Document(brief.title(), brief.text(), LocalDate.of(2026, 6, 25));
        }
    }

    @Test
    void givesItsFiveQuestions() throws IOException {
        var signals = new SignalExtractor().extract(seed());

        assertThat(signals)
                .extracting(Signal::question)
                .containsExactly(
                        "Will Anthropic or Alibaba issue detailed public statements clarifying the alleged access?",
                        "Will U.S. agencies open any formal inquiry?",
                        "Will U.S. agencies use the Anthropic–Alibaba case to justify new AI export rules?",
                        "Will other American AI providers adjust their terms of service and monitoring for foreign users?",
                        "Will Washington explicitly classify certain AI capabilities as controlled technologies for national‑security reasons?");
        assertThat(signals)
                .extracting(Signal::type)
                .containsExactly(
                        SignalType.PUBLIC_STATEMENT,
                        SignalType.INQUIRY,
                        SignalType.RULE,
                        SignalType.TERMS_CHANGE,
                        SignalType.RULE);
    }

    @Test
    void namesItsActors() throws IOException {
        var signals = new SignalExtractor().extract(seed());

        assertThat(names(signals, "Will Anthropic or Alibaba")).containsExactly("Anthropic", "Alibaba");
        assertThat(names(signals, "Will U.S. agencies open")).containsExactly("U.S. agencies");
        assertThat(names(signals, "Will U.S. agencies use")).containsExactly("U.S. agencies");
        assertThat(names(signals, "Will other American")).containsExactly("American AI providers");
        assertThat(names(signals, "Will Washington")).containsExactly("Washington");
    }

    private static List<String> names(List<Signal> signals, String question) {
        return signals.stream()
                .filter(signal -> signal.question().startsWith(question))
                .flatMap(signal -> signal.actors().stream())
                .map(SignalActor::name)
                .toList();
    }

    @Test
    void pastesNoLabelledHeaderIntoTheTitle() throws IOException {
        assertThat(seed().title())
                .isEqualTo(
                        "Anthropic Accuses Alibaba of Unauthorized AI Model Access, Raising U.S.–China Tech Security Stakes");
        assertThat(seed().text()).doesNotContain("Iwo Jima").doesNotEndWith("Sources");
    }
}
