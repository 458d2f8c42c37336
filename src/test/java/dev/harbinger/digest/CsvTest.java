package dev.harbinger.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTest {
    @Test
    void quotesHoldCommasQuotesAndLineEnds() {
        var rows = Csv.rows("\ufeffemail,q\r\n\r\nada@example.org,\"a, \"\"b\"\"\nc\"\r\nbob@example.org,");

        assertThat(rows)
                .containsExactly(
                        List.of("email", "q"),
                        List.of("ada@example.org", "a, \"b\"\nc"),
                        List.of("bob@example.org", ""));
    }

    @Test
    void h46_cellsThatASpreadsheetWouldRunAreNeutralised() {
        assertThat(Csv.line(List.of("=1+1", "+1", "-1", "@x", "plain", "a,\"b\"")))
                .isEqualTo("'=1+1,'+1,'-1,'@x,plain,\"a,\"\"b\"\"\"\r\n");
    }
}
