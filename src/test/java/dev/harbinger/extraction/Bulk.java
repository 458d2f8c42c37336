package dev.harbinger.extraction;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/** Texts that cost an extraction the most: one ordinary brief, and 2 MiB of what is easily read in quadratic time. */
public enum Bulk {
    ORDINARY {
        @Override
        String text() throws IOException {
            return prose();
        }
    },
    PROSE {
        @Override
        String text() throws IOException {
            return filled(prose() + "\n\n");
        }
    },
    BRACKETS("("),
    BRACKETS_OF_ALL_KINDS("([{"),
    ONE_WORD("whether "),
    ONE_LETTER("a"),
    NO_SPACES("whether,ministers.decide;"),
    SPACES(" "),
    BULLETS("- whether the court\n"),
    SEMICOLONS(";"),
    CLAUSES("whether it rules; "),
    DATES("by 15 March "),
    MONTHS("may "),
    NUMBERS("1."),
    QUOTES("\u201c"),
    CELLS("| "),
    CAPITALS("The Ministry Of "),
    NAMES("U.S. "),
    SENTENCES("It may. "),
    LINES("Watch:\n");

    private static final int SIZE = 2 << 20;
    private final String piece;

    Bulk() {
        this("");
    }

    Bulk(String piece) {
        this.piece = piece;
    }

    String text() throws IOException {
        return filled(piece);
    }

    /** The text with a title and a day. */
    Document document() throws IOException {
        return new Document("A ministry against a company", text(), LocalDate.of(2026, 6, 24));
    }

    private static String filled(String piece) {
        return piece.repeat(SIZE / piece.length() + 1).substring(0, SIZE);
    }

    private static String prose() throws IOException {
        try (var brief = Bulk.class.getResourceAsStream("/evaluation/seed.txt")) {
            return new String(brief.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
