package dev.harbinger.match;

/** What the words weigh together that a question has in common with each sentence of an entry. */
final class CommonWords {
    private final EntrySense entry;
    private final double[] weights;

    CommonWords(QuestionSense question, EntrySense entry) {
        this.entry = entry;
        weights = new double[entry.sentences().size()];
        var words = question.words();
        for (int i = 0; i < words.size(); i++) {
            for (int places = entry.words().of(words.word(i)); places != 0; places &= places - 1) {
                weights[Integer.numberOfTrailingZeros(places)] += words.weight(i);
            }
        }
    }

    /** The share, 0 to 1, of what the words of the headline weigh that the question has. */
    double shareOfHeadline() {
        return entry.headlineWeight() == 0 ? 0 : weights[0] / entry.headlineWeight();
    }

    /** The sentence below the headline that says most of what the question asks; null if they say nothing of it. */
    Sentence closest() {
        int best = 0;
        for (int i = 1; i < weights.length; i++) {
            if (weights[i] > (best == 0 ? 0 : weights[best])) {
                best = i;
            }
        }
        return best == 0 ? null : entry.sentences().get(best);
    }
}
