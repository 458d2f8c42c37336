package dev.harbinger.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class NextPageTest {

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "https://evil.example/",
                "//evil.example/",
                "///evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "/\t/evil.example",
                "javascript:alert(1)",
                "/login?next=/login",
                "http:/evil",
                " /flags",
                "/flags\r\nX: y"
            })
    void h49_nobodyIsLedElsewhere(String asked) {
        assertThat(NextPage.of(asked)).hasToString("/");
    }

    @Test
    void h49_aPageOfOursIsGoneOnTo() {
        assertThat(NextPage.of("/questions?status=OPEN&q=a%20b")).hasToString("/questions?status=OPEN&q=a%20b");
        assertThat(NextPage.loginFor("/flags?done=1")).hasToString("/login?next=%2Fflags%3Fdone%3D1");
        assertThat(NextPage.loginFor("//evil")).hasToString("/login");
    }
}
