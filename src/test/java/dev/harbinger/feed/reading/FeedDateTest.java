package dev.harbinger.feed.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is no date; the dates themselves are part of the corpus. */
class FeedDateTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "soon",
                "today",
                "Thu, 99 Jan 2004 10:00:00 GMT",
                "2004-13-01",
                "2004-02-32",
                "2004-367",
                "0000-00-00T00:00:00Z",
                "0001-01-01T00:00:00Z",
                "9999-12-31T23:59:59Z",
                "12:00:00",
                "2004-W54-1",
                "January",
                "5 January",
                "1",
                "99999999999999999999",
                "Thu, 01 Jan 2004 49:48:21 GMT"
            })
    void nonsenseIsNoDate(String words) {
        assertThat(FeedDate.read(words)).isNull();
    }
}
