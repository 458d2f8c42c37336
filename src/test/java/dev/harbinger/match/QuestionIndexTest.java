package dev.harbinger.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harbinger.text.SignalType;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionIndexTest {
    private static final long PROBE = 5_000_000;

    private final QuestionIndex index = new QuestionIndex();

    @BeforeEach
    void amongOthers() {
        index.put(new MadeUpQuestions(3, Instant.EPOCH).make(2000, 1));
        index.put(List.of(question(PROBE, 0, "Will U.S. agencies open a formal inquiry into Alibaba?")));
    }

    private static OpenQuestion question(long id, int version, String words) {
        return new OpenQuestion(
                id,
                version,
                words,
                SignalType.INQUIRY,
                List.of(
                        new QuestionSense.Actor("U.S. agencies", List.of()),
                        new QuestionSense.Actor("Alibaba", List.of())),
                Instant.EPOCH,
                null);
    }

    private Set<Long> found(String headline) {
        return index.candidates(Terms.ofEntry(headline, "")).stream()
                .map(OpenQuestion::id)
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Commerce Department launches probe into Alibaba",
                "FTC investigates e-commerce giant Alibaba",
                "Alibaba faces investigation in Washington"
            })
    void otherWordsForTheSameFindIt(String headline) {
        assertThat(found(headline)).contains(PROBE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"An open letter on formal dress", "A slow summer for reports", "Bakers fear for bread"})
    void whatIsCommonAloneDoesNot(String headline) {
        assertThat(found(headline)).doesNotContain(PROBE);
    }

    @Test
    void aNewVersionTakesThePlaceOfTheOld() {
        index.put(List.of(question(PROBE, 1, "Will U.S. agencies open a formal inquiry into Zalando?")));

        assertThat(found("FTC opens inquiry into Zalando")).contains(PROBE);
        assertThat(index.size()).isEqualTo(2001);
        assertThat(index.get(PROBE).version()).isEqualTo(1);
    }

    @Test
    void ofManyThoseAreBestThatShareMost() {
        long other = PROBE + 1;
        index.put(List.of(
                question(other, 0, "Will U.S. agencies open a formal inquiry into Alibaba's cloud leases in Norway?")));
        var terms = Terms.ofEntry("Commerce Department launches probe into Alibaba's cloud leases in Norway", "");

        assertThat(index.candidates(terms)).hasSizeGreaterThan(1);
        assertThat(index.candidates(terms, question -> true, 1))
                .extracting(OpenQuestion::id)
                .containsExactly(other);
        assertThat(index.candidates(terms, question -> question.id() != other, 1))
                .extracting(OpenQuestion::id)
                .containsExactly(PROBE);
    }

    @Test
    void whatIsRemovedIsFoundNoMore() {
        index.remove(PROBE);

        assertThat(found("Commerce Department launches probe into Alibaba")).doesNotContain(PROBE);
        assertThat(index.get(PROBE)).isNull();
    }

    @Test
    void weighingAnewAfterManyChangesLosesNothing() {
        var probe = index.get(PROBE);
        for (int round = 0; round < 4; round++) {
            index.put(new MadeUpQuestions(round, Instant.EPOCH).make(2000, 1));
        }
        index.put(new MadeUpQuestions(9, Instant.EPOCH).make(3000, 10_000));

        assertThat(index.size()).isEqualTo(5001);
        assertThat(index.get(PROBE)).isEqualTo(probe);
        assertThat(found("Commerce Department launches probe into Alibaba")).contains(PROBE);
    }
}
