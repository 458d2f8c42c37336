package dev.harbinger.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harbinger.text.PairReading;
import dev.harbinger.text.PairReading.Part;
import dev.harbinger.text.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class PassageReadingTest {
    private static final String CONTEXT = "Lomé port | The board met.";
    private static final String PASSAGE = "The board asks the Portboard";

    private static final PassageReading READING = new PassageReading(
            CONTEXT,
            PASSAGE,
            new PairReading(
                    new float[] {2, 0.5f, -1},
                    List.of(
                            new Part(false, new Span(0, 2), 1),
                            new Part(false, new Span(2, 4), 3),
                            new Part(false, new Span(16, 21), 0.5f),
                            new Part(true, new Span(4, 9), -2),
                            new Part(true, new Span(19, 28), 7))));

    @Test
    void aNameOfSeveralPartsHasTheirMean() {
        assertThat(READING.actor(List.of("Lomé"))).hasValue(2);
    }

    @Test
    void ofSeveralPlacesTheMostCertainCountsAndPartsOfWordsAreNone() {
        assertThat(READING.actor(List.of("board"))).hasValue(0.5);
    }

    @Test
    void whatWasNotReadIsLeftOpen() {
        assertThat(READING.actor(List.of("port"))).isEmpty();
        assertThat(READING.actor(List.of("Abidjan", ""))).isEmpty();
        assertThat(PassageReading.NOTHING.actor(List.of("board"))).isEmpty();
    }
}
