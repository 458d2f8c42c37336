package dev.harbinger.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class TakenTest {
    private static final Instant NOON = Instant.parse("2027-03-08T12:00:00Z");
    private static final Source ENTRIES = Source.ALL.get(0);
    private static final Source CHANGED = Source.ALL.get(1);

    private static Source.Point row(int id) {
        return new Source.Point(NOON.plusSeconds(id), id);
    }

    @Test
    void rowsAreRememberedOfTheSourceThatTheyCameFrom() {
        var taken = new Taken(10);

        taken.add(ENTRIES, row(1));

        assertThat(taken.has(ENTRIES, row(1))).isTrue();
        assertThat(taken.has(ENTRIES, new Source.Point(NOON, 1))).isFalse();
        assertThat(taken.has(CHANGED, row(1))).isFalse();
    }

    @Test
    void whatIsReadAgainIsRememberedHoweverMuchCameAtOnce() {
        var taken = new Taken(100_000);
        for (int id = 0; id < 50_000; id++) {
            taken.add(ENTRIES, row(id));
        }

        taken.forgetBefore(ENTRIES, row(20_000).at());

        assertThat(taken.has(ENTRIES, row(19_999))).isFalse();
        assertThat(taken.has(ENTRIES, row(20_000))).isTrue();
        assertThat(taken.has(ENTRIES, row(49_999))).isTrue();
    }

    @Test
    void noMoreIsRememberedThanMemoryIsSparedFor() {
        var taken = new Taken(2);
        for (int id = 0; id < 5; id++) {
            taken.add(ENTRIES, row(id));
        }

        taken.forgetBefore(ENTRIES, Instant.EPOCH);

        assertThat(taken.has(ENTRIES, row(2))).isFalse();
        assertThat(taken.has(ENTRIES, row(3))).isTrue();
    }
}
