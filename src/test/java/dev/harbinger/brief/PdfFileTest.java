package dev.harbinger.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;

class PdfFileTest {
    private static final String[] LEFT = {
        "The committee spent the spring on a classifi-",
        "cation of chips by their use, and industry asked",
        "for more time. Officials in three capitals said",
        "that the new export-",
        "control rules would follow the older ones, with",
        "lists that are shorter and easier to keep.",
    };
    private static final String[] RIGHT = {
        "Meanwhile the ports of the coast stood idle for",
        "nine days, because dockers and owners disagreed",
        "over shifts at night. A mediator named by the",
        "ministry has until the end of June to present",
        "a plan that both sides can sign, and neither of",
        "them has said what would happen after that.",
    };

    private static ReadBrief read(Drawn drawn) {
        return read(drawn.bytes());
    }

    private static ReadBrief read(byte[] content) {
        var opened = PdfFile.open(content);
        assertThat(opened).isInstanceOf(Opened.Source.class);
        return BriefReader.read(((Opened.Source) opened).source()).orElseThrow();
    }

    private static String refusal(byte[] content) {
        var opened = PdfFile.open(content);
        assertThat(opened).isInstanceOf(Opened.Unusable.class);
        return ((Opened.Unusable) opened).why();
    }

    private static Drawn twoColumns() {
        return new Drawn()
                .page()
                .line(60, 120, Drawn.BOLD, 20, "Chips, ports and")
                .line(60, 144, Drawn.BOLD, 20, "the rules of June")
                .line(60, 170, Drawn.PLAIN, 10, "Published: 3 May 2026")
                .line(300, 170, Drawn.PLAIN, 10, "Region: Global")
                .lines(60, 200, LEFT)
                .lines(310, 203, RIGHT);
    }

    @Test
    void columnsAreReadOneAfterTheOther() {
        var brief = read(twoColumns());

        assertThat(brief.text())
                .contains("industry asked for more time. Officials in three capitals said that the new")
                .contains("shorter and easier to keep.\n\nMeanwhile the ports of the coast stood idle for nine days")
                .contains("and neither of them has said what would happen after that.");
    }

    @Test
    void columnsDrawnLineByLineAreReadTheSame() {
        var drawn = new Drawn().page();
        for (int i = 0; i < LEFT.length; i++) {
            drawn.lines(60, 200 + 12 * i, LEFT[i]).lines(310, 200 + 12 * i, RIGHT[i]);
        }

        assertThat(read(drawn).text()).contains("easier to keep.\n\nMeanwhile the ports");
    }

    @Test
    void theLargestLettersAreTheTitleAndHeaderLinesTheDate() {
        var brief = read(twoColumns());

        assertThat(brief.title()).isEqualTo("Chips, ports and the rules of June");
        assertThat(brief.publishedAt()).isEqualTo(Instant.parse("2026-05-03T00:00:00Z"));
        assertThat(brief.region()).isEqualTo("Global");
        assertThat(brief.text()).startsWith("The committee").doesNotContain("rules of June");
    }

    @Test
    void wordsCutAtALineEndAreMendedAndCompoundsKept() {
        assertThat(read(twoColumns()).text())
                .contains("a classification of chips")
                .contains("the new export-control rules");
    }

    @Test
    void whatADocumentWritesElsewhereDecidesAboutItsHyphens() {
        var ends =
                LineEnds.of(java.util.stream.Stream.of("a two-speed union", "an oversight board", "under", "standing"));

        assertThat(ends.join(java.util.List.of("the two-", "speed plan"))).isEqualTo("the two-speed plan");
        assertThat(ends.join(java.util.List.of("an over-", "sight body"))).isEqualTo("an oversight body");
        assertThat(ends.join(java.util.List.of("an under-", "standing"))).isEqualTo("an understanding");
        assertThat(ends.join(java.util.List.of("the U.S.-", "backed plan"))).isEqualTo("the U.S.-backed plan");
        assertThat(ends.join(java.util.List.of("in 2026-", "27, sepa-", "rate")))
                .isEqualTo("in 2026-27, separate");
        assertThat(ends.join(java.util.List.of("the Anglo-", "American", "accord -", "or not")))
                .isEqualTo("the Anglo-American accord - or not");
    }

    @Test
    void runningLinesAndPageNumbersAreDropped() {
        var drawn = new Drawn();
        for (int page = 1; page <= 4; page++) {
            drawn.page()
                    .line(60, 40, Drawn.PLAIN, 8, "Institute of Trade | Brief No. " + (100 + page))
                    .line(
                            60,
                            100,
                            Drawn.PLAIN,
                            10,
                            "Page-long thoughts of part " + "ABCD".charAt(page - 1) + " stand here alone.")
                    .line(290, 810, Drawn.PLAIN, 8, page + " of 4")
                    .line(60, 822, Drawn.PLAIN, 8, "www.trade.example");
        }

        var text = read(drawn).text();

        assertThat(text).contains("part A").contains("part D").doesNotContain("Institute", "of 4", "www.");
    }

    @Test
    void headersThatChangeWithTheChapterAreToldByTheirNumber() {
        var drawn = new Drawn();
        for (int page = 0; page < 4; page++) {
            drawn.page()
                    .line(60, 40, Drawn.PLAIN, 8, "Chapter " + "ABCD".charAt(page))
                    .line(500, 40, Drawn.PLAIN, 8, "" + (17 + page))
                    .lines(
                            60,
                            90,
                            "Thoughts of part " + "ABCD".charAt(page) + " stand here alone, and none is like another.");
        }

        assertThat(read(drawn).text()).contains("part A", "part D").doesNotContain("Chapter");
    }

    @Test
    void contentsAreNoText() {
        var text = read(new Drawn()
                        .page()
                        .lines(60, 100, "What to watch next ................ 12", "Ports . . . . . . . . . . . 14")
                        .lines(60, 150, "The ports of the coast stood idle for nine days."))
                .text();

        assertThat(text).isEqualTo("The ports of the coast stood idle for nine days.");
    }

    @Test
    void paragraphsGoOnOverPages() {
        var text = read(new Drawn()
                        .page()
                        .lines(60, 700, "The ministry said on Monday that it would not extend the deadline, and that")
                        .lines(60, 712, "whoever had not filed by then would have to wait until the commission of the")
                        .page()
                        .lines(
                                60,
                                100,
                                "Council met again in the autumn of the year, which nobody wanted to risk at all.",
                                "It ended there."))
                .text();

        assertThat(text).contains("until the commission of the Council met again");
    }

    @Test
    void bulletsAreItemsAndHeadingsStandAlone() {
        var text = read(new Drawn()
                        .page()
                        .lines(
                                60,
                                100,
                                "A first paragraph fills its lines to the right edge of the page, as paragraphs",
                                "do, and ends in the second one.")
                        .line(60, 140, Drawn.BOLD, 10, "What to watch next")
                        .lines(70, 158, "\u2022", "\u2022")
                        .lines(
                                84,
                                158,
                                "Whether the Commission adopts the rule.",
                                "Whether Ofcom opens an inquiry into the outage at",
                                "the exchange in May.")
                        .lines(60, 210, "1. Whether the court rules.", "2. Whether the union strikes."))
                .text();

        assertThat(text)
                .contains(
                        "as paragraphs do, and ends in the second one.\n\nWhat to watch next\n\n- Whether the Commission adopts the rule.\n"
                                + "- Whether Ofcom opens an inquiry into the outage at the exchange in May.\n")
                .contains("1. Whether the court rules.\n2. Whether the union strikes.");
    }

    @Test
    void indentationBeginsAParagraph() {
        var text = read(new Drawn()
                        .page()
                        .lines(75, 100, "The first one is indented and fills its lines up to the edge, as in a book")
                        .lines(
                                60,
                                112,
                                "and its second line is full as well, and it goes on until it ends at the edge.")
                        .lines(75, 124, "The second one is indented too, which is all that tells it from the one above")
                        .lines(60, 136, "it, and it is short."))
                .text();

        assertThat(text).contains("ends at the edge.\n\nThe second one").contains("above it, and it is short.");
    }

    @Test
    void cellsOfTablesArePartedByBars() {
        var drawn = new Drawn()
                .page()
                .lines(60, 90, "The table lists what is due and who decides about each of the things.");
        String[][] rows = {
            {"Rule", "Body", "Due"},
            {"Chips", "Commission", "June"},
            {"Ports", "Ministry", "July"},
            {"Gas", "Court", "May"}
        };
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < 3; j++) {
                drawn.lines(60 + 150 * j, 120 + 14 * i, rows[i][j]);
            }
        }

        assertThat(read(drawn).text())
                .contains("Rule | Body | Due\nChips | Commission | June\nPorts | Ministry | July\nGas | Court | May");
    }

    @Test
    void footnoteMarksAreLeftOut() {
        var text = read(new Drawn()
                        .page()
                        .line(60, 100, Drawn.PLAIN, 10, "The rule is final")
                        .line(60 + 66, 96, Drawn.PLAIN, 6, "12")
                        .line(60 + 74, 100, Drawn.PLAIN, 10, "and stays."))
                .text();

        assertThat(text).doesNotContain("12");
    }

    @Test
    void theFileNamesItsTitleIfThePageDoesNot() {
        var page = new Drawn().page().lines(60, 100, "One line of text that ends with a full stop.", "Another one.");

        assertThat(read(page.titled("Ports and their owners")).title()).isEqualTo("Ports and their owners");
        assertThat(read(new Drawn()
                                .page()
                                .lines(60, 100, "A line that ends.", "More.")
                                .titled("Microsoft Word - x.docx"))
                        .title())
                .doesNotContain("Word");
    }

    @Test
    void encryptedFilesAreRefused() {
        var drawn = new Drawn().page().lines(60, 100, "Secret words.");

        assertThat(refusal(drawn.locked("word").bytes())).contains("is encrypted; save it without password");
        assertThat(refusal(new Drawn()
                        .page()
                        .lines(60, 100, "Guarded words.")
                        .locked("")
                        .bytes()))
                .contains("is encrypted");
    }

    @Test
    void picturesAloneAreNoText() {
        assertThat(refusal(new Drawn().page().picture().bytes()))
                .contains("holds no text")
                .contains("OCR");
    }

    @Test
    void tooManyPagesAreRefused() {
        var drawn = new Drawn();
        for (int i = 0; i < 5000; i++) {
            drawn.page();
        }

        assertThat(refusal(drawn.bytes())).contains("has 5000 pages, and at most 300 are read");
    }

    @Test
    void brokenFilesAreRefused() {
        var whole = twoColumns().bytes();
        var noise = new byte[50_000];
        new Random(1).nextBytes(noise);
        System.arraycopy("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII), 0, noise, 0, 9);

        assertThat(refusal(noise)).contains("is broken");
        assertThat(refusal("%PDF-1.4".getBytes(StandardCharsets.US_ASCII))).contains("is broken");
        assertThat(refusal("Hello".getBytes(StandardCharsets.US_ASCII))).contains("is no PDF");
        for (int cut = 20; cut < whole.length; cut += 97) {
            PdfFile.open(Arrays.copyOf(whole, cut));
        }
    }

    @Test
    void damagedBytesNeverThrow() {
        var whole = twoColumns().bytes();
        var random = new Random(7);
        for (int round = 0; round < 150; round++) {
            var damaged = whole.clone();
            for (int i = 0; i < 1 + round / 5; i++) {
                damaged[20 + random.nextInt(damaged.length - 20)] = (byte) random.nextInt(256);
            }

            assertThat(PdfFile.open(damaged)).isNotNull();
        }
    }

    @Test
    void bombsAreNotUnpacked() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(packed, new Deflater(9))) {
            var blanks = new byte[1 << 20];
            Arrays.fill(blanks, (byte) ' ');
            for (int i = 0; i < 80; i++) {
                out.write(blanks);
            }
        }

        assertThat(packed.size()).isLessThan(1 << 20);
        assertThat(refusal(pdf("/Filter /FlateDecode", packed.toByteArray()))).contains("unpacks to more");
        assertThat(refusal(pdf("/Filter /Fl#61teDecode", packed.toByteArray()))).contains("unpacks to more");
        assertThat(refusal(pdf("/Filter [/ASCIIHexDecode /FlateDecode]", hex(packed.toByteArray()))))
                .contains("unpacks to more");
    }

    @Test
    void picturesThatDrawEachOtherEndInTime() {
        var objects = new StringBuilder(
                "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                        + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</XObject<</X 5 0 R>>>>>>endobj\n"
                        + "4 0 obj<</Length 5>>stream\n/X Do\nendstream endobj\n");
        for (int i = 5; i < 45; i++) {
            objects.append(i)
                    .append(" 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X ")
                    .append(i + 1)
                    .append(" 0 R>>>>/Length 11>>stream\n/X Do /X Do\nendstream endobj\n");
        }
        var bomb = objects.append("trailer<</Root 1 0 R/Size 46>>\n%%EOF")
                .toString()
                .getBytes(StandardCharsets.US_ASCII);
        var start = System.nanoTime();

        var opened = PdfFile.open(bomb, Duration.ofSeconds(2));

        assertThat(opened).isInstanceOf(Opened.Unusable.class);
        assertThat(((Opened.Unusable) opened).why()).contains("takes longer than 2 seconds");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
        assertThat(PdfFile.open(twoColumns().bytes())).isInstanceOf(Opened.Source.class);
    }

    private static byte[] hex(byte[] bytes) {
        return (java.util.HexFormat.of().formatHex(bytes) + ">").getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] pdf(String filter, byte[] contents) throws IOException {
        var out = new ByteArrayOutputStream();
        out.write(
                ("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                                + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R>>endobj\n4 0 obj<<"
                                + filter
                                + "/Length " + contents.length + ">>stream\n")
                        .getBytes(StandardCharsets.US_ASCII));
        out.write(contents);
        out.write("\nendstream endobj\ntrailer<</Root 1 0 R/Size 5>>\n%%EOF".getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }
}
