package dev.harbinger.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConstantNamesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "question.QuestionStatus",
                "question.Outcome",
                "question.QuestionEvent$What",
                "text.SignalType",
                "match.Leaning",
                "match.FlagStatus",
                "digest.LetterStatus",
                "digest.LetterKind",
                "digest.SubscriberStatus",
                "notify.ChannelKind",
                "notify.Delivery$Status",
                "feed.FeedHealth",
                "feed.PollStatus",
                "common.Trail$Kind",
                "dashboard.QuestionColumns"
            })
    void allThatPagesShowIsNamedInEveryLanguage(String type) throws ClassNotFoundException {
        for (var constant : Class.forName("dev.harbinger." + type).getEnumConstants()) {
            assertThat(ConstantNames.isKnown((Enum<?>) constant, Locale.GERMAN))
                    .as(constant + " in German")
                    .isTrue();
            assertThat(ConstantNames.isKnown((Enum<?>) constant, Locale.FRENCH))
                    .as(constant + " in French")
                    .isTrue();
        }
    }

    @Test
    void eachLanguageHasItsOwnWords() {
        assertThat(ConstantNames.of(DayOfWeek.MONDAY, Locale.ENGLISH)).isEqualTo("Monday");
        assertThat(ConstantNames.of(DayOfWeek.MONDAY, Locale.GERMAN)).isEqualTo("Montag");
        assertThat(ConstantNames.of(DayOfWeek.MONDAY, Locale.FRENCH)).isEqualTo("Lundi");
    }

    @Test
    void whatNobodyNamedNamesItself() {
        assertThat(ConstantNames.of(Thread.State.TIMED_WAITING, Locale.GERMAN)).isEqualTo("Timed waiting");
    }
}
