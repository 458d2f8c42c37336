package dev.harbinger.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
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

    @Test
    void tablesOfSpreadsheetsAreReadWhateverTheyPutBetweenCells() {
        assertThat(CsvRows.of("email;q\nada@example.org;\"a; b, c\"\n"))
                .containsExactly(List.of("email", "q"), List.of("ada@example.org", "a; b, c"));
        assertThat(CsvRows.of("email\tq\nada@example.org\ta, b;c"))
                .containsExactly(List.of("email", "q"), List.of("ada@example.org", "a, b;c"));
    }

    @Test
    void aFileThatIsNotUtf8IsReadAsOldSpreadsheetsWriteIt() {
        assertThat(CsvRows.decode("actor\nAr\u00e9va".getBytes(StandardCharsets.UTF_8)))
                .endsWith("Ar\u00e9va");
        assertThat(CsvRows.decode("actor\nAr\u00e9va".getBytes(StandardCharsets.ISO_8859_1)))
                .endsWith("Ar\u00e9va");
    }
}
