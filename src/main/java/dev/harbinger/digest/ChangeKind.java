package dev.harbinger.digest;

import java.util.Locale;

/** What became of a question, the most important first. */
enum ChangeKind {
    /** An answer that was given before was taken back or replaced. */
    CORRECTED("Corrected", "corrected"),
    RESOLVED("Resolved", "resolved"),
    LIKELY("Likely resolved", "likely resolved"),
    DUE_SOON("Due soon", "due soon"),
    EXPIRED("Expired", "expired"),
    OPENED("Newly opened", "newly opened");

    private final String title;
    private final String inWords;

    ChangeKind(String title, String inWords) {
        this.title = title;
        this.inWords = inWords;
    }

    public String title() {
        return title;
    }

    public String inWords() {
        return inWords;
    }

    public String style() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
