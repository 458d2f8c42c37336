package dev.harbinger.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "  =1", "＝1"})
    void h46_aFormulaIsText(String cell) {
        assertThat(Csv.line(List.of(cell))).isEqualTo("'" + cell + "\r\n");
    }

    @Test
    void h46_cellsThatASpreadsheetWouldRunAreNeutralised() {
        assertThat(Csv.line(List.of("=1+1", "+1", "-1", "@x", "plain", "a,\"b\"")))
                .isEqualTo("'=1+1,'+1,'-1,'@x,plain,\"a,\"\"b\"\"\"\r\n");
    }

    @Test
    void h46_aFormulaBehindALineBreakIsText() {
        assertThat(Csv.line(List.of("\r=1\""))).isEqualTo("\"'\r=1\"\"\"\r\n");
    }

    @Test
    void cellsAreQuotedWhereTheyMustBe() {
        assertThat(Csv.line(List.of("a", "b, c"))
                        + Csv.line(Arrays.asList("x \"y\"", null))
                        + Csv.line(List.of(-1.5, "plain")))
                .isEqualTo("a,\"b, c\"\r\n\"x \"\"y\"\"\",\r\n-1.5,plain\r\n");
    }
}
