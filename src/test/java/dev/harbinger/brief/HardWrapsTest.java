package dev.harbinger.brief;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HardWrapsTest {
    private static final String PROSE = """
            The port authority said on Monday that the second berth would stay shut
            until the inspectors had seen the crane, which fell over in a storm that
            nobody had forecast. It employs ninety people.
            """;

    @Test
    void theLinesOfAParagraphAreJoined() {
        assertThat(HardWraps.undo(PROSE + "\nShort.\n").lines())
                .containsExactly(PROSE.strip().replace('\n', ' '), "", "Short.", "");
    }

    @Test
    void aListOfShortLinesStaysAsItIs() {
        var list = """
                Wed 16 Dec
                Commission meeting: report and order on the upper band
                Statement on the price cap for leased lines of the carrier
                Winter reception of the agency, Bonn
                """;

        assertThat(HardWraps.undo(PROSE + "\n" + list)).endsWith("\n\n" + list + "\n");
    }

    @Test
    void linesThatStandFurtherInGoOn() {
        var timeline = """
                14 Oct    Supreme Administrative Court hands down its judgment on the plan
                26 Oct    Extraordinary meeting of the shareholders, a rights issue of forty
                          millions on the agenda
                """;

        assertThat(HardWraps.undo(timeline).lines())
                .startsWith(
                        "14 Oct    Supreme Administrative Court hands down its judgment on the plan",
                        "26 Oct    Extraordinary meeting of the shareholders, a rights issue of forty millions on the agenda");
    }

    @Test
    void textsOfCapitalsAreJoinedToo() {
        var cable = """
                THE MINISTER TOLD THE AMBASSADOR THAT THE SHIPS WOULD NOT BE BACK IN THE
                STRAIT BEFORE THE TALKS.
                """;

        assertThat(HardWraps.undo(cable)).startsWith(cable.strip().replace('\n', ' '));
    }
}
