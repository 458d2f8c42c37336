package dev.harbinger.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which days over a brief are the day on which it was written. */
class BriefDateTest {
    private static final Instant DAY = Instant.parse("2026-06-24T00:00:00Z");

    private static ReadBrief read(String text) {
        return BriefReader.read(new BriefSource(BriefFormat.TEXT, text, null, null, null, null, null))
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Brussels, 24 June 2026",
                "24 June 2026",
                "Trade desk | June 24, 2026",
                "Posted on 24 June 2026",
                "Notes from 24 June 2026",
                "Weekly note, as of 2026-06-24"
            })
    void aDatelineDatesABrief(String line) {
        assertThat(BriefDate.dateline(line)).contains(DAY);
        assertThat(read("Trade watch\n\n" + line + "\n\nThe ministry may decide soon.")
                        .publishedAt())
                .isEqualTo(DAY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- Ofcom's ruling of 24 June 2026",
                "1. 24 June 2026: the summit",
                "Whether Ofcom fines Alder Glass by 24 June 2026",
                "The court must rule before 24 June 2026",
                "Comments are due 24 June 2026"
            })
    void whatIsToHappenDoesNot(String line) {
        assertThat(BriefDate.dateline(line)).isEmpty();
        assertThat(read("Trade watch\n\n" + line + "\n\nThe ministry may decide soon.")
                        .publishedAt())
                .isNull();
    }

    @Test
    void aTitleThatLooksAheadDoesNot() {
        assertThat(read("What to watch before 24 June 2026\n\nThe ministry may decide soon.")
                        .publishedAt())
                .isNull();
        assertThat(Optional.ofNullable(read("Week of 24 June 2026\n\nThe ministry may decide soon.")
                        .publishedAt()))
                .contains(DAY);
    }
}
