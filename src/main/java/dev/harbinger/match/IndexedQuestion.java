package dev.harbinger.match;

import java.util.Map;

/** A question in the index with its terms, the weightiest first, and what it needs of them. Guarded by its index. */
final class IndexedQuestion {
    /** The share of all questions, as a power, that chance alone must not let an entry find. */
    static final double NEED = 0.6;

    /** A question of few or common terms needs at most this share of all its weight. */
    static final double MOST_OF_ALL = 0.4;

    /** The terms that are not posted may weigh together at most this share of what is needed. */
    private static final double UNPOSTED = 0.1;

    private static final double LEAST_RARITY = 0.05;
    private static final float ROUNDING = 1e-3f;

    private final OpenQuestion question;
    private final int[] terms;
    private final byte[] groups;
    private final float[] shares;
    private final float[] weights;
    private float needed;

    IndexedQuestion(OpenQuestion question, Vocabulary vocabulary) {
        this.question = question;
        var counted = QuestionTerms.of(question);
        terms = new int[counted.size()];
        groups = new byte[terms.length];
        shares = new float[terms.length];
        weights = new float[terms.length];
        int at = 0;
        for (Map.Entry<String, QuestionTerms.Counted> term : counted.entrySet()) {
            terms[at] = vocabulary.use(term.getKey());
            groups[at] = (byte) term.getValue().group();
            shares[at++] = term.getValue().share();
        }
    }

    OpenQuestion question() {
        return question;
    }

    int[] terms() {
        return terms;
    }

    /** Weighs the terms by how rare they are among so many questions, and sorts them by it. */
    void weigh(Vocabulary vocabulary, int questions) {
        double all = Math.log(questions + 1.0);
        for (int i = 0; i < terms.length; i++) {
            var rarity = all - Math.log(Math.max(1, vocabulary.uses(terms[i])));
            weights[i] = (float) (shares[i] * Math.max(LEAST_RARITY, rarity));
            for (int j = i; j > 0 && weights[j] > weights[j - 1]; j--) {
                swap(j, j - 1);
            }
        }
        needed = (float) Math.min(NEED * all, MOST_OF_ALL * weightFrom(0));
    }

    /** Posts the weightiest terms: an entry that has what is needed has enough of these to make the tally full. */
    void post(int slot, Postings postings) {
        int end = 0;
        while (end < terms.length && weightFrom(end) > UNPOSTED * needed) {
            end++;
        }
        var posted = needed - weightFrom(end) - ROUNDING;
        for (int i = 0; i < end; i++) {
            postings.add(terms[i], slot, (int) Math.ceil(weights[i] / posted * Postings.FULL));
        }
    }

    /** Whether an entry of these terms has what is needed; of a group only the weightiest counts. */
    boolean isReachedBy(Tally entry) {
        float missing = needed - ROUNDING;
        long seen = 0;
        for (int i = 0; i < terms.length && missing > 0; i++) {
            if (entry.has(terms[i])) {
                long group = group(i);
                missing -= (seen & group) == 0 ? weights[i] : 0;
                seen |= group;
            }
        }
        return missing <= 0;
    }

    /** What its terms weigh together that an entry has; of a group only the weightiest counts. */
    float shared(Tally entry) {
        float shared = 0;
        long seen = 0;
        for (int i = 0; i < terms.length; i++) {
            if (entry.has(terms[i])) {
                long group = group(i);
                shared += (seen & group) == 0 ? weights[i] : 0;
                seen |= group;
            }
        }
        return shared;
    }

    /** What the terms from one on can weigh together. */
    private float weightFrom(int from) {
        float sum = 0;
        long seen = 0;
        for (int i = from; i < terms.length; i++) {
            long group = group(i);
            sum += (seen & group) == 0 ? weights[i] : 0;
            seen |= group;
        }
        return sum;
    }

    /** The bit of a term's group; none for a term that counts by itself. */
    private long group(int term) {
        return 1L << groups[term] & ~1L;
    }

    private void swap(int one, int other) {
        swap(shares, one, other);
        swap(weights, one, other);
        int term = terms[one];
        terms[one] = terms[other];
        terms[other] = term;
        byte group = groups[one];
        groups[one] = groups[other];
        groups[other] = group;
    }

    private static void swap(float[] values, int one, int other) {
        float value = values[one];
        values[one] = values[other];
        values[other] = value;
    }
}
