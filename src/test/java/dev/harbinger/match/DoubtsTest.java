package dev.harbinger.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DoubtsTest {
    private static final Hit HIT =
            new Hit(1, 2, 0.55, 0.55, Leaning.UNCLEAR, List.of(new Reason("actor", "actor: Ofcom", 1.2)));

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Ofcom fined   Tern on Monday.; true",
                "“ofcom fined Tern on Monday”; true",
                "Ofcom fined Tern on Tuesday.; false",
                "Ofcom; false",
                "; false"
            })
    void aQuoteMustStandInTheEntry(String quote, boolean stands) {
        var text = "Tern in trouble\nOfcom fined\nTern on Monday. Shares fell.";

        assertThat(Quoted.stands(quote == null ? "" : quote, text)).isEqualTo(stands);
    }

    @Test
    void anOpinionMovesTheLikelihoodAndIsShown() {
        var yes = Doubts.swayed(HIT, new SecondOpinion.Opinion(true, Leaning.YES, "Ofcom fined Tern."));
        var no = Doubts.swayed(HIT, new SecondOpinion.Opinion(false, Leaning.UNCLEAR, "Ofcom may fine Tern."));

        assertThat(yes.likelihood()).isGreaterThan(0.85);
        assertThat(yes.leaning()).isEqualTo(Leaning.YES);
        assertThat(yes.hasOpinion()).isTrue();
        assertThat(yes.reasons().get(0).text()).contains("Ofcom fined Tern.");
        assertThat(no.likelihood()).isLessThan(0.2);
        assertThat(HIT.hasOpinion()).isFalse();
    }
}
