package dev.harbinger.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harbinger.extraction.SignalExtractor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PairModelTest {
    private static final PairModel MODEL = PairModel.read(SignalExtractor.class, "passage-reader.onnx", 128);

    @ParameterizedTest
    @ValueSource(
            strings = {"", "🚢🚢 ", "\uD83D", "a\uD800b \uDC00 ", "\u0000 \u0001", "👩‍🚀é̂ ", "ﬁ ﷺ ", "\uFFFD\uFEFF"})
    void partsOfWordsStandWhereTheTextsHaveThem(String odd) {
        var one = odd + "the port of Lagos";
        var other = "whether " + odd + "the board votes";

        var parts = MODEL.read(one, other).tokens();

        assertThat(parts)
                .filteredOn(part -> !part.ofSecond())
                .extracting(part -> part.span().of(one))
                .endsWith("the", "port", "of", "Lagos");
        assertThat(parts)
                .filteredOn(PairReading.Part::ofSecond)
                .extracting(part -> part.span().of(other))
                .startsWith("whether")
                .endsWith("the", "board", "votes");
    }
}
