package dev.harbinger.feed.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommonDateTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tue, 24 Nov 2026 10:05:09 GMT",
                "Wed, 4 Mar 2026 00:00:00 +0000",
                "Sat, 29 Feb 2020 23:59:59 -0530",
                "Sun, 01 Jan 1995 12:30:00 +1345",
                "Mon, 31 Dec 2029 01:02:03 UTC"
            })
    void itReadsAsTheReaderOfAllOtherDatesDoes(String date) {
        assertThat(CommonDate.read(date)).isNotNull().isEqualTo(WrittenDate.read(date));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tue, 31 Nov 2026 10:05:09 GMT",
                "Tue, 24 Nov 2026 24:00:00 GMT",
                "Tue, 24 Anf 2026 10:00:00 GMT",
                "Tue, 24 Nov 2026 10:00:00 PST",
                "24 Nov 2026 10:00:00 GMT"
            })
    void whatIsOtherIsLeftToIt(String date) {
        assertThat(CommonDate.read(date)).isNull();
    }

    @Test
    void aDateOfOneDigitIsRead() {
        assertThat(FeedDate.read(" Wed, 4 Mar 2026 07:08:09 +0100 ")).hasToString("2026-03-04T06:08:09Z");
    }
}
