package dev.harbinger.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RewordingsTest {
    private final SignalExtractor extractor = new SignalExtractor();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The trusteeship, which has been renewed every six months, runs out on Sept 10. | Will the trusteeship run out on Sept 10?",
                "In October, the Security Council is expected to renew the mandate. | Will the Security Council renew the mandate in October?",
                "Unless there is an agreement, deckhands will walk off the job on Monday. | Will deckhands walk off the job on Monday?",
                "Nien Hsing, a company that employs 7,000 people, says it will decide in October whether to move two lines to Kenya. | Will Nien Hsing move two lines to Kenya?",
                "Athens hasn't said if it'll vote with the others now. | Will Athens vote with the others now?",
                "The energy minister has told the Storting that the government will make up its mind before the recess. | Will the government make up its mind before the recess?",
                "The House Foreign Affairs Committee has not yet scheduled a markup. | Will the House Foreign Affairs Committee schedule a markup?",
                "Works council at ZIM has threatened to strike again in that case. | Will the works council at ZIM strike again in that case?",
                "Bank Negara has asked exporters to convert more of their receipts. | Will exporters convert more of their receipts?",
                "VP due to rule by noon on keeping the gas-import ban suspended. | Will VP rule by noon on keeping the gas-import ban suspended?",
                "Euroclear’s board votes on 22 April on pushing the cut-off back. | Will Euroclear’s board vote on 22 April on pushing the cut-off back?",
                "Turkish regulation on hull insurance letters | Will there be a Turkish regulation on hull insurance letters?",
                "Will the board approve the terminal at Longview? | Will the board approve the terminal at Longview?"
            })
    void aWindingPassageIsAskedPlainly(String passage, String question) {
        var document = new Document("", passage, LocalDate.of(2026, 6, 24));

        assertThat(extractor.describe(document, 0, passage.length()).question()).isEqualTo(question);
    }

    @ParameterizedTest
    @CsvSource({
        "whether Bank Negara has asked exporters to convert receipts",
        "The Bank will publish its minutes on 8 September",
        "Any move by the ministry to ban exports"
    })
    void whatIsPlainStays(String passage) {
        assertThat(Rewordings.plain(passage)).isEqualTo(passage);
    }
}
