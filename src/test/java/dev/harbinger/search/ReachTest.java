package dev.harbinger.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ReachTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final Reach reach = new Reach();

    @Test
    void whatWasCommittedLateIsReadStill() {
        reach.readAll(NOON);

        assertThat(reach.from(NOON)).isEqualTo(NOON.minusSeconds(10));
        assertThat(reach.from(NOON.minusSeconds(5))).isEqualTo(NOON.minusSeconds(15));
    }

    @Test
    void whatCameLastIsNotReadForEver() {
        reach.readAll(NOON.plusSeconds(49));
        assertThat(reach.from(NOON)).isEqualTo(NOON.minusSeconds(10));

        reach.readAll(NOON.plusSeconds(61));
        assertThat(reach.from(NOON)).isEqualTo(NOON.plusSeconds(1));
    }

    @Test
    void anIndexMadeAnewReadsAll() {
        reach.readAll(NOON);
        reach.forget();

        assertThat(reach.from(Instant.EPOCH)).isEqualTo(Instant.EPOCH.minusSeconds(10));
    }
}
