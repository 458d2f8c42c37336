package dev.harbinger.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PatternsTest {
    private static List<String> found(String pattern, String text) {
        return new Patterns(List.of(compiled(pattern)))
                .in(text).all(0).stream().map(MatchResult::group).toList();
    }

    private static Pattern compiled(String pattern) {
        return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\b(?:votes?|rules? on)\\b",
                "\\ba (?:vote|rule)\\b",
                "\\b(?:is|are) (?:now )?due\\b",
                "\\b\\d{4}\\b",
                "\\b[a-z]+ed\\b",
                "vote",
                "^[“(]",
                "^the ",
                "\\bélu\\b",
                "\\b\\p{L}+u\\b",
                "(?-i:\\bI\\b)",
                "(?<=the )vote",
                "(?:the )?votes?",
                "\\b(?!the)\\w+ \\w+",
                "\\W+$",
                "\\b, it"
            })
    void theyFindWhatFindFinds(String pattern) {
        var text =
                "“The vote of 2026”, a VOTE which rained, is now due; I rule on un élu, it bivotes: the vote, élus are due. 5a!";

        assertThat(found(pattern, text))
                .isEqualTo(compiled(pattern)
                        .matcher(text)
                        .results()
                        .map(MatchResult::group)
                        .toList());
    }
}
