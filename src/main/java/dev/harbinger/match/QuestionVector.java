package dev.harbinger.match;

import dev.harbinger.common.Hash;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Where a question lies, kept so that a restart need not read it again. */
@Entity
class QuestionVector {
    /** Another model, or another way to read a question, makes all that is kept worthless. */
    private static final String MODEL = "all-MiniLM-L6-v2-q: ";

    @Id
    private Long questionId;

    private String wordsHash;

    @Column(columnDefinition = "BYTEA")
    private byte[] vector;

    /** For Hibernate. */
    protected QuestionVector() {}

    QuestionVector(OpenQuestion question, byte[] rounded) {
        questionId = question.id();
        moved(question, rounded);
    }

    /** Takes over where the question lies as it is worded now. */
    void moved(OpenQuestion question, byte[] rounded) {
        wordsHash = hash(question);
        vector = rounded.clone();
    }

    private static String hash(OpenQuestion question) {
        return Hash.of(MODEL + question.fact());
    }

    /** Whether it is of the question as it is worded there. */
    boolean isOf(OpenQuestion question) {
        return wordsHash.equals(hash(question));
    }

    Long questionId() {
        return questionId;
    }

    /** As {@link RoundedVectors#round} makes it. */
    byte[] rounded() {
        return vector.clone();
    }
}
