package dev.harbinger.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTagsTest {
    private static boolean isVerb(String word, String sentence) {
        return PlainTags.tag(Tokens.of(sentence)).stream()
                .filter(token -> token.word().equals(word))
                .findFirst()
                .orElseThrow()
                .isVerb();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sign | The governor has until Oct. 13 to sign or veto it.",
                "fined | The regulator fined the carrier.",
                "fines | The regulator fines the carrier.",
                "lower | The Council decided to lower the rate.",
                "order | They order a halt.",
                "saying | It did not reopen, saying the truce had failed.",
                "cut | The supply had not yet been cut.",
                "withdrawing | It abused its position by withdrawing capacity."
            })
    void aVerbIsToldByWhatStandsBeforeIt(String verb, String sentence) {
        assertThat(isVerb(verb, sentence)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "order | The agency issued an emergency order on Tuesday.",
                "ruling | The ruling took effect at once.",
                "share | It took a smaller share of purchases.",
                "strike | The union began a nationwide strike.",
                "Building | He was sworn in at the Eccles Building.",
                "landing | The vehicle broke up during landing burn."
            })
    void aNounIsNot(String noun, String sentence) {
        assertThat(isVerb(noun, sentence)).isFalse();
    }

    @Test
    void noWordIsLost() {
        var tokens = Tokens.of("“Funds”, vetoes – and Ukraine’s 5 things.");

        assertThat(PlainTags.tag(tokens))
                .extracting(Token::word)
                .isEqualTo(tokens.stream().map(Token::word).toList());
        assertThat(PlainTags.tag(Tokens.of(""))).isEmpty();
    }
}
