package dev.harbinger.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harbinger.text.SignalType;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OtherMatterTest {
    private static final QuestionSense RATIFY =
            sense("Will the Turkish parliament ratify Sweden's NATO membership?", "Turkish parliament", "Sweden");
    private static final QuestionSense FINE = sense("Will Ofcom fine TikTok?", "Ofcom", "TikTok");

    private static QuestionSense sense(String question, String... actors) {
        return new QuestionSense(
                question,
                SignalType.RULE,
                List.of(actors).stream()
                        .map(name -> new QuestionSense.Actor(name, List.of()))
                        .toList());
    }

    private static boolean isOther(QuestionSense question, String headline) {
        return OtherMatter.in(question, new EntrySense(headline, "", false));
    }

    @ParameterizedTest
    @CsvSource({
        "White smoke at four in the morning, true",
        "Roads cut and markets shut, true",
        "TikTok must pay £12m over children's data, false"
    })
    void whatLiesFarFromTheQuestionIsAnotherMatter(String headline, boolean other) {
        assertThat(OtherMatter.in(FINE, new EntrySense(headline, "", true))).isEqualTo(other);
    }

    @ParameterizedTest
    @CsvSource({
        "European Commission rejects TikTok's request, true",
        "Japan fines TikTok, true",
        "European Commission and Ofcom fine TikTok, false",
        "TikTok rejects European Commission's request, false",
        "British watchdog fines TikTok, false"
    })
    void whatSomebodyElseDoesIsAnotherMatter(String headline, boolean other) {
        assertThat(isOther(FINE, headline)).isEqualTo(other);
    }

    @ParameterizedTest
    @CsvSource({
        "Turkish parliament ratifies Finland's NATO membership, true",
        "Turkish parliament ratifies Sweden's NATO membership, false",
        "Ankara's lawmakers approve Swedish accession, false",
        "Turkish parliament ratifies Finland's membership after Sweden's, false",
        "Turkish parliament rises for the summer, false"
    })
    void anotherCountryInTheOnesPlaceIsAnotherMatter(String headline, boolean other) {
        assertThat(isOther(RATIFY, headline)).isEqualTo(other);
    }

    @ParameterizedTest
    @CsvSource({
        "TikTok sues Ofcom over age checks, true",
        "TikTok accuses Ofcom of overreach, true",
        "TikTok faces fine from Ofcom, false",
        "TikTok fined by Ofcom, false",
        "Ofcom fines TikTok, false"
    })
    void whatTheOtherDoesToTheOneWhoWouldActIsAnotherMatter(String headline, boolean other) {
        assertThat(isOther(FINE, headline)).isEqualTo(other);
    }
}
