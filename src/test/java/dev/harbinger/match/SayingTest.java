package dev.harbinger.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harbinger.text.SignalType;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class SayingTest {
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN, Locale.FRENCH);
    private static final String[] WORDS = {"Ofcom, one of many: it", "the “x” board"};

    private static String[] words(Saying saying) {
        return Arrays.copyOf(WORDS, saying.in(Locale.ENGLISH).holes().size());
    }

    static Stream<Locale> languages() {
        return LANGUAGES.stream();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyLanguageHasTheWordsOfEverySayingAndNoOther(Locale language) {
        var names = Arrays.stream(Saying.values()).map(Enum::name).collect(Collectors.toSet());

        assertThat(SayingWords.file(language).stringPropertyNames()).isEqualTo(names);
    }

    @ParameterizedTest
    @EnumSource(Saying.class)
    void everyLanguageHasTheHolesOfTheEnglish(Saying saying) {
        var holes = saying.in(Locale.ENGLISH).holes();

        assertThat(holes).isEqualTo(IntStream.range(0, holes.size()).boxed().toList());
        for (var language : LANGUAGES) {
            assertThat(Set.copyOf(saying.in(language).holes()))
                    .as(language.toString())
                    .isEqualTo(Set.copyOf(holes));
        }
    }

    @ParameterizedTest
    @EnumSource(Saying.class)
    void whatWasSaidInEnglishIsSaidInEveryLanguage(Saying saying) {
        var english = saying.with(words(saying));

        assertThat(Saying.in(Locale.ENGLISH, english)).isEqualTo(english);
        assertThat(Saying.in(Locale.GERMAN, english))
                .isNotEqualTo(english)
                .isEqualTo(saying.in(Locale.GERMAN)
                        .filled(Stream.of(words(saying))
                                .map(word -> word.replace("“x”", "„x“"))
                                .toList()));
        assertThat(Saying.in(Locale.FRENCH, english))
                .isNotEqualTo(english)
                .isEqualTo(saying.in(Locale.FRENCH)
                        .filled(Stream.of(words(saying))
                                .map(word -> word.replace("“x”", "« x »"))
                                .toList()));
    }

    @ParameterizedTest
    @EnumSource(SignalType.class)
    void aKindIsNamedAsElsewhere(SignalType type) {
        var english = Saying.ACT_OF_THE_KIND.with("“probe”", Saying.named(type));

        assertThat(Saying.in(Locale.GERMAN, english))
                .startsWith("„probe“ ist von der Art „")
                .doesNotContain("_");
        assertThat(Saying.in(Locale.GERMAN, english)).doesNotContain(Saying.named(type) + "“");
    }

    @Test
    void whatAnOlderProgramSaidStays() {
        assertThat(Saying.in(Locale.GERMAN, "tells of the act that is asked for"))
                .isEqualTo("tells of the act that is asked for");
        assertThat(Saying.in(Locale.FRENCH, "")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Commerce Department opens probe into Alibaba | The FTC said on Monday that it opened an inquiry.",
                "Senators urge Commerce Department to open inquiry into Alibaba? | It may come in 2027.",
                "Beijing rules out inquiry into Alibaba | Officials said nothing. No inquiry is planned.",
                "Alibaba shares rise on strong cloud sales | Background: the firm was fined in 2021.",
                "EU plans no inquiry into Tencent | According to people familiar with the matter, Alibaba is next."
            })
    void noReasonOfAJudgementStaysEnglish(String title, String text) {
        var question = new OpenQuestion(
                1,
                0,
                "Will U.S. agencies fine Alibaba 40 million dollars or open a formal inquiry?",
                SignalType.INQUIRY,
                List.of(
                        new QuestionSense.Actor("U.S. agencies", List.of()),
                        new QuestionSense.Actor("Alibaba", List.of("BABA"))),
                Instant.parse("2026-06-25T00:00:00Z"),
                null);
        var entry = new EntrySense(title, text, true);
        var signs = Judge.meant(Judge.words(question.sense(), entry), question.sense(), entry);

        var reasons = Judge.judge(question.sense(), entry).reasons().stream().map(Reason::text);

        assertThat(Stream.concat(signs.stream().map(Sign::text), reasons))
                .hasSizeGreaterThan(8)
                .allSatisfy(said -> assertThat(Saying.in(Locale.GERMAN, said)).isNotEqualTo(said));
    }
}
