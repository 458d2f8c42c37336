package dev.harbinger.question;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harbinger.extraction.Signal;
import dev.harbinger.extraction.SignalExtractor;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same signal asked again is known; one that differs in what matters is not. */
class SameSignalTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 18);
    private static final SignalExtractor EXTRACTOR = new SignalExtractor();

    private static SignalSketch sketch(String question, String title) {
        Signal signal = EXTRACTOR.infer(question, null, DAY);
        return SignalSketch.of(signal, title);
    }

    private static double likeness(SignalSketch now, SignalSketch before, LocalDate askedOn) {
        return SameSignal.likeness(
                new SignalSense(now, ActorTerms::of), new SignalSense(before, ActorTerms::of), askedOn);
    }

    private static boolean same(String now, String before) {
        return likeness(sketch(now, "A brief"), sketch(before, "A brief"), DAY) > 0;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Will the FTC open a formal inquiry into Kestrel? | Will the FTC open a formal inquiry into Kestrel?",
                "Will the FTC open a formal inquiry into Kestrel? | Will the Federal Trade Commission open an investigation into Kestrel?",
                "Will the European Commission adopt the AI Act guidelines? | Will the Commission adopt the AI Act guidelines?",
                "Will American agencies open a formal investigation into DeepSeek? | Will U.S. agencies open a formal inquiry into DeepSeek?",
                "Will the Federal Reserve cut interest rates? | Will the Fed cut interest rates?",
                "Will Ofcom fine Tern Broadband? | Will Ofcom fine Tern Broadband by 30 June 2027?",
                "Will Ofcom publicly fine Tern Broadband? | Will Ofcom fine Tern Broadband?",
                "Will Israel and Hamas sign a ceasefire agreement? | Will Israel and Hamas conclude a ceasefire deal?"
            })
    void theSameInOtherWordsIsTheSame(String now, String before) {
        assertThat(same(now, before)).isTrue();
        assertThat(same(before, now)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Will the FTC open a formal inquiry into Kestrel? | Will the FTC open a formal inquiry into Osprey?",
                "Will the FTC open a formal inquiry into Kestrel? | Will the SEC open a formal inquiry into Kestrel?",
                "Will the FTC open a formal inquiry into Kestrel? | Will Ofcom open a formal inquiry into Kestrel?",
                "Will French regulators fine Kestrel? | Will German regulators fine Kestrel?",
                "Will Iran attack Israel? | Will Israel attack Iran?",
                "Will Iran attack Israel? | Will Iran attack the ports of Israel?",
                "Will the Fed cut interest rates? | Will the Fed raise interest rates?",
                "Will the Fed cut interest rates? | Will the ECB cut interest rates?",
                "Will the Senate pass the chip bill? | Will the Senate reject the chip bill?",
                "Will Russia agree to a ceasefire? | Will Russia not agree to a ceasefire?",
                "Will OpenAI release GPT-6? | Will OpenAI release GPT-7?",
                "Will the court hear the first appeal of Kestrel? | Will the court hear the second appeal of Kestrel?",
                "Will the Senate approve the 2026 budget? | Will the Senate approve the 2027 budget?",
                "Will the United States sanction China over Russia? | Will the United States sanction Russia over China?",
                "Will the Commission adopt the final rule on cloud services? | Will the Commission adopt the proposed rule on cloud services?",
                "Will Ofcom fine Tern Broadband by 30 June 2027? | Will Ofcom fine Tern Broadband by 31 July 2027?",
                "Will the government resign? | Will the government resign?",
                "Will Ofcom fine Tern Broadband? | Will Ofcom publish data on Tern Broadband?"
            })
    void anotherActorObjectCountryOrNumberIsAnother(String now, String before) {
        assertThat(same(now, before)).isFalse();
        assertThat(same(before, now)).isFalse();
    }

    @Test
    void aQuestionThatLeavesItsObjectToTheBriefNeedsTheSameCase() {
        var question = "Will U.S. agencies open any formal inquiry?";
        var deepSeek = sketch(question, "Anthropic and DeepSeek: who copied whom");
        var again = sketch(question, "DeepSeek denies it all");
        var boeing = sketch(question, "Whistleblower claims at Boeing");

        assertThat(likeness(again, deepSeek, DAY)).isPositive();
        assertThat(likeness(boeing, deepSeek, DAY)).isZero();
    }

    @Test
    void aQuestionWhoseDeadlineIsOverIsNotAskedAgain() {
        var before = sketch("Will Ofcom fine Tern Broadband by 30 November 2026?", "Tern");
        var now = sketch("Will Ofcom fine Tern Broadband?", "Tern");

        assertThat(likeness(now, before, DAY)).isPositive();
        assertThat(likeness(now, before, LocalDate.of(2026, 12, 1))).isZero();
    }

    @Test
    void ofSeveralTheMostAlikeIsFoundAndOnlyOnce() {
        var loose = kept(1, "Will Ofcom formally fine Tern Broadband?");
        var exact = kept(2, "Will Ofcom swiftly fine Tern Broadband?");
        var asked = new AskedSignals(List.of(loose, exact));
        var signal = sketch("Will Ofcom swiftly fine Tern Broadband?", "Tern");

        assertThat(asked.find(signal, DAY)).contains(2L);
        assertThat(asked.find(signal, DAY)).isEmpty();
    }

    @Test
    void manyQuestionsOfOneActorAreComparedInGoodTime() {
        var one = kept(0, "Will Ofcom fine Tern Broadband over its outages?");
        var asked = IntStream.range(0, 20_000)
                .mapToObj(i -> new SignalSketch(
                        (long) i,
                        one.type(),
                        "Will Ofcom fine Tern Broadband " + i + " over its outages?",
                        one.actors(),
                        null,
                        null,
                        one.title()))
                .toList();
        var start = System.nanoTime();

        var before = new AskedSignals(asked);
        assertThat(before.find(sketch("Will Ofcom fine Tern Broadband 17 over its outages?", "Tern"), DAY))
                .contains(17L);

        var took = Duration.ofNanos(System.nanoTime() - start);
        System.out.println("Same signal: one among 20,000 of its actor in " + took.toMillis() + " ms");
        assertThat(took).isLessThan(Duration.ofSeconds(20));
    }

    private static SignalSketch kept(long id, String question) {
        var sketch = sketch(question, "Tern");
        return new SignalSketch(id, sketch.type(), question, sketch.actors(), null, null, "Tern");
    }
}
