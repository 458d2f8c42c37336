package dev.harbinger.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StanceTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Commerce opens probe into Alibaba | HAPPENED",
                "Commerce rules out probe into Alibaba | RULED_OUT",
                "Senators urge Commerce to investigate Alibaba | URGED",
                "Commerce weighs probe into Alibaba | CONSIDERED",
                "Commerce could investigate Alibaba | CONSIDERED",
                "Commerce to investigate Alibaba next week | SCHEDULED",
                "Commerce has opened a file on Alibaba, people familiar with the matter said | HEARSAY",
                "Commerce opened a probe on Tuesday | DATED",
                "Commerce opened a probe on Tuesday | HAPPENED",
                "Five years after the Alibaba probe | BACKGROUND"
            })
    void stanceOfAHeadline(String headline, Stance stance) {
        assertThat(Stance.of(headline)).extracting(Stance.Reading::stance).contains(stance);
    }
}
