package dev.harbinger.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlocksTest {
    private static final LocalDate WRITTEN = LocalDate.of(2027, 6, 11);

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            15 Jun (Tue) | Belgium | National action day of the railway unions | CONFIRMED; 2027-06-15
            17–18 Jun (Thu–Fri) | Italy | Walkout of the rail staff of Trenord | CONFIRMED; 2027-06-18
            NET June 20: The carrier launches its second satellite; 2027-06-20
            1 July brings a new levy on the ferry lines.;
            """)
    void aLineHasTheDayThatItBeginsWith(String line, LocalDate day) {
        var blocks = Blocks.of(new Document("Diary", "Diary\n\n" + line, WRITTEN));

        assertThat(blocks.get(blocks.size() - 1).day()).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            Here is what the Commission will consider on July 15:; 2027-07-15
            Here is what the Commission considered on June 2:;
            Here is what the Commission may do before July 15 or later:;
            """)
    void itemsHaveTheDayOnWhichTheyAreAnnounced(String announcement, LocalDate day) {
        var text = "Notes\n\n" + announcement + "\n\n* A vote on the upper band.\n\nThe chair thanks all.";
        var blocks = Blocks.of(new Document("Notes", text, WRITTEN));

        assertThat(blocks)
                .filteredOn(block -> block.kind() == Block.Kind.ITEM)
                .singleElement()
                .extracting(Block::day)
                .isEqualTo(day);
        assertThat(blocks.get(blocks.size() - 1).day()).isNull();
    }
}
