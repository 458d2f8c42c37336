package dev.harbinger.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PassageReaderTest {
    private static final double LEFT_OPEN = 0.4;
    private static final LocalDate DAY = LocalDate.of(2027, 3, 2);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The harbour board will decide on 18 March whether to close the northern quay. | true
            The regulator has until 30 April to approve or block the merger of the two ferry lines. | true
            Use a strong password and rotate the keys of the harbour office every month. | false
            The old quay was built in 1911 and could take forty ships before the war. | false
            """)
    void tellsAnOpenEventFromBackground(String passage, boolean isEvent) {
        var before = "Ferries were late again on Monday. ";

        assertThat(probability(before + passage, before.strip().length()))
                .matches(read -> read > LEFT_OPEN == isEvent, isEvent ? "an event" : "background");
    }

    @Test
    void tellsItByWhatStandsAround() {
        var document = new Document("Harbour notes", "The board met on Monday. It will vote on the quay in May.", DAY);
        var units = Units.of(document.text(), Blocks.of(document));

        assertThat(new PassageReader(document).context(units.get(1)))
                .isEqualTo("Harbour notes | The board met on Monday.");
    }

    @Test
    void tellsWhoActsAlsoBehindSignsOutsideOfTheFirstPlane() {
        var reading = PassageReader.read(
                "🚢🚢 Lomé port | The ministry was asked.",
                "🛳 whether the harbour board votes on the fees of the shipowners");

        var board = reading.actor(List.of("harbour board")).orElseThrow();

        assertThat(board).isGreaterThan(reading.actor(List.of("fees")).orElseThrow());
        assertThat(board).isGreaterThan(reading.actor(List.of("Lomé")).orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0000\uD800 \uDC00 x\uD83D",
                "[SEP] [SEP] [CLS] [MASK]",
                "🚢🚢🚢 🚢🚢🚢 🚢🚢🚢 🚢🚢🚢",
                "a b c d e f g"
            })
    void readsWhateverItIsGiven(String words) {
        assertThat(probability(words, 0)).isBetween(0.0, 1.0);
    }

    private static double probability(String text, int after) {
        var document = new Document("", text, DAY);
        List<Unit> units = Units.of(text, Blocks.of(document));
        return units.stream()
                .filter(unit -> unit.span().start() >= after)
                .mapToDouble(unit -> PassageReader.probability(
                        new PassageReader(document).read(unit), new Weighing.Weight(LEFT_OPEN, false)))
                .findFirst()
                .orElse(LEFT_OPEN);
    }
}
