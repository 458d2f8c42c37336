package dev.harbinger.match;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Locale;

/** Something that moved a judgement, in words for people. */
@Embeddable
public class Reason {
    private String kind;

    @Column(columnDefinition = "TEXT")
    private String text;

    private double weight;

    /** For Hibernate. */
    protected Reason() {}

    /**
     * A reason.
     *
     * @param kind such as {@code actor}, {@code event}, {@code object} or {@code stance}
     * @param weight what it added to the log-odds; negative if it spoke against
     */
    public Reason(String kind, String text, double weight) {
        this.kind = kind;
        this.text = text;
        this.weight = weight;
    }

    public String kind() {
        return kind;
    }

    /** In English, as programs read it. */
    public String text() {
        return text;
    }

    /** The same in a language. */
    public String in(Locale language) {
        return in(language, text);
    }

    /** What a reason says in English, in a language. */
    public static String in(Locale language, String text) {
        return Saying.in(language, text);
    }

    public double weight() {
        return weight;
    }
}
