package dev.harbinger.match;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotedTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    “Ofcom will fine Kestrel,” minister says       | Ofcom will fine Kestrel,
                    'Ofcom won't fine Kestrel': minister           | Ofcom won't fine Kestrel
                    "Ofcom must act", he said, and "it must fine"  | Ofcom must act it must fine
                    Ofcom's fine of Kestrel's unit stands          | ``
                    Ofcom fines maker of 'Heronlight'              | ``
                    Ofcom fines Kestrel                            | ``
                    """)
    void whatStandsInQuotationMarksIsFound(String text, String quoted) {
        assertThat(Quoted.in(text)).isEqualTo(quoted);
    }
}
