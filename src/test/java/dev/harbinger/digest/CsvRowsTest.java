package dev.harbinger.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CsvRowsTest {
    @Test
    void quotesHoldCommasQuotesAndLineEnds() {
        var rows = CsvRows.of("\ufeffemail,q\r\n\r\nada@example.org,\"a, \"\"b\"\"\nc\"\r\nbob@example.org,");

        assertThat(rows)
                .containsExactly(
                        List.of("email", "q"),
                        List.of("ada@example.org", "a, \"b\"\nc"),
                        List.of("bob@example.org", ""));
    }
}
