package dev.harbinger.common;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "  =1", "＝1"})
    void h46_aFormulaIsText(String cell) {
        assertThat(new Csv("a").row(cell)).asString().isEqualTo("a\r\n'" + cell + "\r\n");
    }

    @Test
    void h46_aFormulaBehindALineBreakIsText() {
        assertThat(new Csv("a").row("\r=1\"")).asString().isEqualTo("a\r\n\"'\r=1\"\"\"\r\n");
    }

    @Test
    void cellsAreQuotedWhereTheyMustBe() {
        assertThat(new Csv("a", "b, c").row("x \"y\"", null).row(-1.5, "plain"))
                .asString()
                .isEqualTo("a,\"b, c\"\r\n\"x \"\"y\"\"\",\r\n-1.5,plain\r\n");
    }
}
