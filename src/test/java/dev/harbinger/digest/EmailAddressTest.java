package dev.harbinger.digest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harbinger.common.mail.EmailAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {
    @ParameterizedTest
    @CsvSource({
        "ada@example.org, ada@example.org",
        "' ada+news@mail.example.org ', ada+news@mail.example.org",
        "o'brien@example.org, o'brien@example.org",
        "ada@bücher.example, ada@xn--bcher-kva.example",
        "root@localhost, root@localhost"
    })
    void plainMailboxesAreTaken(String typed, String read) {
        assertThat(EmailAddress.read(typed)).map(EmailAddress::text).contains(read);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada@example.org\r\nBcc: eve@example.org",
                "ada@example.org\nSubject: x",
                "ada@example.org, eve@example.org",
                "Ada <ada@example.org>",
                "\"a\r\nb\"@example.org",
                "ada@example.org>\r\nRCPT TO:<eve@example.org",
                "ada@exa mple.org",
                "ada@@example.org",
                "@example.org",
                "ada@",
                "ada",
                "",
                "ada@-example.org",
                "é@example.org",
                ".ada@example.org"
            })
    void h62_whatIsNoPlainMailboxIsRefused(String typed) {
        assertThat(EmailAddress.read(typed)).isEmpty();
    }

    @Test
    void h62_lineEndsInASubjectAreOneLine() {
        var written = new Written("News\r\nBcc: eve@example.org\u2028x", "", "");

        assertThat(written.subject()).isEqualTo("News Bcc: eve@example.org x");
    }

    @Test
    void theSameMailboxIsKnownInOtherCapitals() {
        var one = EmailAddress.read("Ada@Example.org").orElseThrow();

        assertThat(Subscriber.hash(one))
                .isEqualTo(Subscriber.hash(EmailAddress.read("ada@example.ORG").orElseThrow()));
    }
}
