package dev.harbinger.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.harbinger.text.Span;
import io.quarkiverse.resteasy.problem.HttpProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A passage is found by its words, or it is said why not. */
class PassagesTest {
    private static final String TEXT = "Whether (a+) Tern\n  pays. Whether Tern appeals.";
    private static final Span WHOLE = new Span(0, TEXT.length());

    @Test
    void whiteSpaceNeedNotAgree() {
        assertThat(Passages.find(TEXT, WHOLE, " (a+)  Tern pays ").of(TEXT)).isEqualTo("(a+) Tern\n  pays");
    }

    @ParameterizedTest
    @CsvSource({"Tern, more than once", "Kestrel, has no", "'  ', copy up to", ", copy up to"})
    void otherwiseItIsExplained(String words, String why) {
        assertThatThrownBy(() -> Passages.find(TEXT, WHOLE, words))
                .isInstanceOfSatisfying(
                        HttpProblem.class,
                        problem -> assertThat(problem.getDetail()).contains(why));
    }
}
