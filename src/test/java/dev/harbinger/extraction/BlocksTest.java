package dev.harbinger.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlocksTest {
    private static final LocalDate WRITTEN = LocalDate.of(2027, 6, 11);

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            15 Jun (Tue) | Belgium | National action day of the railway unions | CONFIRMED; 2027-06-15
            17–18 Jun (Thu–Fri) | Italy | Walkout of the rail staff of Trenord | CONFIRMED; 2027-06-18
            MONDAY. Trading update from the forge, the first since the fire.; 2027-06-14
            Tuesday, Abuja. The commission hands over the certificates.; 2027-06-15
            Cyber agency, Wed 16: final rule to the register; 2027-06-16
            Week of 21 June: interim report of the inquiry; 2027-06-27
            21 Jun  Nigeria, rate decision of the committee; 2027-06-21
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

    @Test
    void linesRightBelowADayAreItemsOfIt() {
        var text = """
                Diary

                Mon 14 June
                Court of Justice, judgment on the steel quota
                Ministry of Ports: last day for replies

                Sources

                Official calendars. Times may change.
                """;

        var blocks = blocks(text);

        assertThat(blocks)
                .filteredOn(block -> LocalDate.of(2027, 6, 14).equals(block.day()))
                .extracting(Block::kind, block -> block.body().of(text))
                .containsExactly(
                        tuple(Block.Kind.ITEM, "Court of Justice, judgment on the steel quota"),
                        tuple(Block.Kind.ITEM, "last day for replies"));
        assertThat(blocks.get(blocks.size() - 1).heading()).isEqualTo("Sources");
    }

    @Test
    void theFirstOfBareLinesThatEndWithADayIsNoHeading() {
        var text = """
                The fortnight ahead

                Constitutional Court, ruling on the pension law, 18/6
                Bank of Ghana rate decision - June 22nd
                Interim report on the ferry disaster to be published in Q3
                The Farmers' Union votes on the dairy levy on the last Friday of June.
                """;

        var blocks = blocks(text);

        assertThat(blocks)
                .filteredOn(block -> block.kind() == Block.Kind.HEADING)
                .hasSize(1);
        assertThat(blocks).hasSize(5);
    }

    @Test
    void aLineThatTellsWhatToWatchIsAHeadingThoughItEndsWithADay() {
        var blocks = blocks("""
                Notes of the desk

                What to watch before 20 June
                Whether the court rules on the pension law by 18 June.
                """);

        assertThat(blocks.get(1).kind()).isEqualTo(Block.Kind.HEADING);
        assertThat(blocks.get(2).heading()).isEqualTo("What to watch before 20 June");
    }

    @Test
    void itemsOfAnAgendaHaveTheDayOfTheSitting() {
        var blocks = blocks("""
                Board of Supervisors
                Regular meeting, Tuesday, June 15, 2027

                - Second reading of the ordinance on wells
                - Questions, to be answered on 22 June

                The board met last in May.
                """);

        assertThat(blocks)
                .filteredOn(block -> block.kind() == Block.Kind.ITEM)
                .extracting(Block::day)
                .contains(LocalDate.of(2027, 6, 15));
        assertThat(blocks.get(blocks.size() - 1).day()).isNull();
    }

    @Test
    void ofLinesRightBelowEachOtherOnlyTheFirstIsAHeading() {
        var blocks = blocks("""
                Order paper

                Third Reading
                Bill No. 212  Second Appropriation Act
                Bill No. 214  Harbours Act

                Notices
                Questions
                - a list of its own
                """);

        assertThat(blocks)
                .filteredOn(block -> block.heading().endsWith("Third Reading") && block.kind() == Block.Kind.ITEM)
                .hasSize(2);
        assertThat(blocks.get(blocks.size() - 1).heading()).endsWith("Notices › Questions");
    }

    @Test
    void eachCellOfARowMayNameItsEvent() {
        var blocks = blocks("""
                Inquiries

                Inquiry | Referred | Stage
                Status of visiting forces | 12 Oct 2026 | Report to be tabled by 25 June
                """);

        assertThat(blocks).filteredOn(Block::isOfTable).extracting(Block::lead).containsExactly("Inquiry", "Stage");
    }

    private static List<Block> blocks(String text) {
        return Blocks.of(new Document(text.lines().findFirst().orElseThrow(), text, WRITTEN));
    }
}
