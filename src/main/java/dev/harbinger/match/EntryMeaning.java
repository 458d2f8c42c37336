package dev.harbinger.match;

import dev.harbinger.common.Beginning;
import dev.harbinger.text.SentenceEmbedding;
import java.util.function.Function;

/**
 * Where an entry lies by {@link SentenceEmbedding}. Each vector is made once, when it is first asked for, because that is
 * what costs most of all matching. Safe for several threads.
 */
final class EntryMeaning {
    /** The meaning is not read. */
    static final EntryMeaning UNREAD = new EntryMeaning("", "", words -> {
        throw new IllegalStateException("The meaning of this entry is not read");
    });

    /** What stands behind so many characters seldom brings another story, and a vector takes as long as its text. */
    private static final int BEGINNING = 600;
    /** A long page would take seconds; its news stands at its beginning. */
    private static final int MOST = 3_000;

    private final String title;
    private final String words;
    private final Function<String, float[]> embedding;
    private volatile float[] vector;
    private volatile float[] titleVector;

    /** The meaning of an entry; {@code embedding} makes a vector of words. */
    EntryMeaning(String title, String text, Function<String, float[]> embedding) {
        this.title = title;
        this.words = title + ". " + text;
        this.embedding = embedding;
    }

    boolean isRead() {
        return this != UNREAD;
    }

    /** Headline and text as they are read together with a question. */
    String told() {
        return words.equals(title + ". ") ? title : words;
    }

    /** Where headline and text lie. */
    float[] vector() {
        if (vector == null) {
            vector = embedding.apply(Beginning.of(words, MOST));
        }
        return vector;
    }

    /** Where the headline lies. */
    float[] titleVector() {
        if (titleVector == null) {
            titleVector = embedding.apply(title);
        }
        return titleVector;
    }

    /** Where the headline and the beginning of the text lie: what nearby questions are looked for with. */
    float[] beginning() {
        return words.length() <= BEGINNING ? vector() : embedding.apply(Beginning.of(words, BEGINNING));
    }
}
