package dev.harbinger.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TellingTest {
    private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");
    private static final String WIRE =
            "The Federal Trade Commission said on Monday that it had opened a formal inquiry into Kestrel over the way in"
                    + " which the company shares the health data of its customers with advertisers in three countries.";

    private static Telling told(String title, String text, int days) {
        return Telling.of(title, text, null, MONDAY.plus(Duration.ofDays(days)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "FTC opens formal inquiry into Kestrel - Reuters",
                "FTC opens formal inquiry into Kestrel | The Daily Globe",
                "UPDATE 2 - FTC opens formal inquiry into Kestrel – news.example.com"
            })
    void theSameHeadlineUnderAnotherNameIsACopy(String headline) {
        assertThat(told(headline, "", 1).copies(told("FTC opens formal inquiry into Kestrel", "", 0)))
                .isTrue();
    }

    @Test
    void theSameTextUnderAnotherHeadlineIsACopy() {
        var copy = told("Health data: regulator steps in", WIRE + " Shares fell.", 1);

        assertThat(copy.copies(told("FTC opens formal inquiry into Kestrel", WIRE, 0)))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "FTC may open formal inquiry into Kestrel; FTC opens formal inquiry into Kestrel",
                "Court upholds ban on Kestrel exports; Court overturns ban on Kestrel exports",
                "ECB raises rates by 25 basis points again; ECB raises rates by 50 basis points again"
            })
    void aNewFactIsNoCopy(String before, String after) {
        assertThat(told(after, "", 1).copies(told(before, "", 0))).isFalse();
    }

    @Test
    void otherWordsForTheSameResembleIt() {
        var rewrite = told("Kestrel faces formal inquiry by FTC", "", 1);
        var wire = told("FTC opens formal inquiry into Kestrel", "", 0);

        assertThat(rewrite.resembles(wire)).isTrue();
        assertThat(rewrite.copies(wire)).isFalse();
    }

    @Test
    void whatComesWeeksLaterIsAnotherStory() {
        var wire = told("FTC opens formal inquiry into Kestrel", "", 0);

        assertThat(told("FTC opens formal inquiry into Kestrel", "", 10).resembles(wire))
                .isFalse();
        assertThat(told("FTC opens formal inquiry into Kestrel", "", 40).copies(wire))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.example.com/a?utm_source=x&id=7#top, example.com/a?id=7",
        "http://Example.com/a/, example.com/a",
        ", ''"
    })
    void linksLoseWhatOnlyTraces(String link, String plain) {
        assertThat(Headline.plainLink(link)).isEqualTo(plain);
    }

    @ParameterizedTest
    @CsvSource({
        "https://news.bbc.co.uk/a, bbc.co.uk",
        "https://feeds.reuters.com/b, reuters.com",
        "http://127.0.0.1:8097/f, 127.0.0.1",
        "not an address, ''"
    })
    void aPublisherIsWhatSomebodyRegistered(String address, String publisher) {
        assertThat(Publisher.ofAddress(address)).isEqualTo(publisher);
    }
}
