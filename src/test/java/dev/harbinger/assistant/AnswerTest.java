package dev.harbinger.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harbinger.extraction.Proposal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerTest {
    private static final String ITEM =
            "{\"quote\":\"q\",\"question\":\"Will it?\",\"type\":\"DEAL\",\"actors\":[\"A\"],\"deadline\":\"May\"}";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"items\":[%s]}",
                "```json\n{\n \"items\": [%s]}\n```",
                "Here {as you asked} it is:\n{\"items\":[%s]}\nI hope {this} helps.",
                "{\"note\":\"done\",\"items\":[%s]}",
            })
    void whatStandsAroundTheObjectIsLeftOut(String answer) {
        assertThat(Answer.read(answer.formatted(ITEM)))
                .contains(List.of(new Proposal("q", "Will it?", "DEAL", List.of("A"), "May")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "I cannot help with that.",
                "{",
                "[]",
                "{\"items\":{}}",
                "{\"items\":[{\"quote\":\"q\"}",
                "{\"quote\":\"q\"}",
                "null"
            })
    void anythingElseIsRefused(String answer) {
        assertThat(Answer.read(answer)).isEmpty();
    }

    @Test
    void fieldsOfAnotherKindAreLeftOut() {
        var answer = "{\"items\":[1,null,\"x\",{\"question\":\"no quote\"},{\"quote\":7},"
                + "{\"quote\":\"q\",\"question\":null,\"actors\":\"A\",\"deadline\":{\"on\":1},\"extra\":[]}]}";

        assertThat(Answer.read(answer)).contains(List.of(new Proposal("q", "", "", List.of(), "")));
    }

    @Test
    void noMoreThanFiftyItemsAreTaken() {
        var items = (ITEM + ",").repeat(80) + ITEM;

        assertThat(Answer.read("{\"items\":[" + items + "]}").orElseThrow()).hasSize(50);
    }
}
