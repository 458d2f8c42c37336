package dev.harbinger.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plum anchor violin",
                "Tr0ub4dor&3x",
                "сорок тысяч обезьян",
                "四万匹の猿が書いた本",
                "ten🐟fish🐟swim",
                "8374659281736455",
                "abcdefghijklmnopqrstuvwxyzабвгдеёжзийклмнопрстуфхцчшщъыьэюя12345"
            })
    void h57_anyScriptIsTaken(String password) {
        assertThat(PasswordRules.objection(password, "anna")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password",
                "Password1!",
                "P@ssw0rd2024",
                "qwertyuiop",
                "1234567890",
                "19870412",
                "aaaaaaaaaa",
                "letmein123",
                "Welcome2026!",
                "harbinger1",
                "testtest",
                "test1234",
                "poiuytrewq",
                "пароль123",
                "annaliese!",
                "Annaliese2026"
            })
    void h57_whatIsTriedFirstIsRefused(String password) {
        assertThat(PasswordRules.objection(password, "annaliese"))
                .hasValueSatisfying(words -> assertThat(words).contains("one of the first"));
    }

    @Test
    void h57_lengthIsCountedInCharacters() {
        assertThat(PasswordRules.objection("🐟🐠🐡🦈🐙🦑🦐", "anna")).isPresent();
        assertThat(PasswordRules.objection("🐟🐠🐡🦈🐙🦑🦐🦀", "anna")).isEmpty();
        assertThat(PasswordRules.objection("violin ".repeat(40), "anna")).isPresent();
        assertThat(PasswordRules.objection(null, "anna")).isPresent();
    }
}
