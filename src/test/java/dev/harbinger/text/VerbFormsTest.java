package dev.harbinger.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerbFormsTest {
    @ParameterizedTest
    @CsvSource({
        "opens, open",
        "launches, launch",
        "rules, rule",
        "denied, deny",
        "taking, take",
        "planned, plan",
        "issues, issue",
        "uses, use",
        "rewrote, rewrite",
        "freezes, freeze",
        "closing, close",
        "vetoes, veto",
        "classified, classify"
    })
    void baseOfAForm(String form, String base) {
        assertThat(VerbForms.base(form)).isEqualTo(base);
    }

    @ParameterizedTest
    @CsvSource({"open, opened", "take, taken", "classify, classified", "ban, banned", "use, used", "grant, granted"})
    void participleOfABase(String base, String participle) {
        assertThat(VerbForms.participle(base)).isEqualTo(participle);
    }
}
