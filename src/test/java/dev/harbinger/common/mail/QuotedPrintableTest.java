package dev.harbinger.common.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.eclipse.angus.mail.util.QPDecoderStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotedPrintableTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"a=b|a=3Db", "é|=C3=A9", "'blank \n'|'blank=20\r\n'", "'tab\t'|tab=09", "'a\r\nb\rc'|'a\r\nb\r\nc'"
            })
    void whatWouldNotArriveIsWrittenInDigits(String words, String written) {
        assertThat(written(words)).isEqualTo(written);
    }

    @Test
    void longLinesAreParted() {
        var written = written("x".repeat(75) + "yz\n" + "é".repeat(100));

        assertThat(written.lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(76));
        assertThat(written).startsWith("x".repeat(75) + "=\r\nyz\r\n");
    }

    @Test
    void anyWordsComeBackAsTheyWere() throws IOException {
        var random = new Random(7);
        for (int round = 0; round < 500; round++) {
            var words = new StringBuilder();
            random.ints(random.nextInt(400), 0, 12)
                    .mapToObj(pick -> "ab =.é😀\t\n€~x".codePoints().toArray()[pick])
                    .forEach(words::appendCodePoint);

            var written = written(words.toString()).getBytes(StandardCharsets.US_ASCII);

            var read = new QPDecoderStream(new ByteArrayInputStream(written)).readAllBytes();
            assertThat(new String(read, StandardCharsets.UTF_8))
                    .isEqualTo(words.toString().replace("\n", "\r\n"));
        }
    }

    private static String written(String words) {
        var out = new ByteArrayOutputStream();
        QuotedPrintable.write(words, out);
        return out.toString(StandardCharsets.US_ASCII);
    }
}
