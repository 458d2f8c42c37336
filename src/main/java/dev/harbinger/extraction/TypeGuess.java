package dev.harbinger.extraction;

import dev.harbinger.text.ActorCatalog;
import dev.harbinger.text.ClassesModel;
import dev.harbinger.text.ContentWords;
import dev.harbinger.text.EventLexicon;
import dev.harbinger.text.SignalType;
import dev.harbinger.text.Token;
import dev.harbinger.text.WordVectors;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tells what kind of event the passages of one document ask for: a linear model for each kind over their words, what the
 * lexicon of events says of them, and what kind of bodies act, beside what the network read. The weights of {@code types.txt}
 * are made by {@code TypeTraining}. For one thread.
 */
final class TypeGuess {
    private static final List<String> TYPES =
            Stream.of(SignalType.values()).map(Enum::name).toList();
    private static final ClassesModel MODEL =
            ClassesModel.read(TypeGuess.class, "types.txt", TYPES, 2 * WordVectors.SIZE);
    private static final int NEAR = 6;
    private static final int LOOK_BACK = 250;
    /** The vectors weigh half as much against the other features as where passages are weighed. */
    private static final float VECTOR_SHARE = 0.5f;

    /** How much they weigh beside what the network read: what told best on the briefs of {@code choice}. */
    private static final double SHARE_OF_WORDS = 0.3;

    private final Reading reading;
    private final Set<String> ofTitle = new LinkedHashSet<>();

    TypeGuess(String title, Reading reading) {
        this.reading = reading;
        var tokens = reading.of(title);
        ContentWords.of(tokens).forEach(word -> ofTitle.add("about " + word));
        says(tokens, "title", ofTitle);
    }

    /** The most probable kind of a passage that stands at an offset of the document, and of the question that it became. */
    SignalType of(String passage, String question, int start, PassageReading reading) {
        var features = features(passage, question, start);
        var scores = MODEL.scores(features, vector(passage, question));
        features.forEach(feature -> addShared(feature, scores));
        for (int i = 0; i < scores.length; i++) {
            scores[i] = SHARE_OF_WORDS * scores[i] + reading.kind(SignalType.values()[i]);
        }
        int best = 0;
        for (int i = 1; i < scores.length; i++) {
            best = scores[i] > scores[best] ? i : best;
        }
        return SignalType.values()[best];
    }

    /** What the lexicon says of the kind itself weighs the same for every kind. */
    private static void addShared(String feature, double[] scores) {
        if (feature.startsWith("says ")) {
            int how = feature.lastIndexOf(' ');
            scores[TYPES.indexOf(feature.substring("says ".length(), how))] +=
                    MODEL.shared("says it " + feature.substring(how + 1));
        }
    }

    /** What the words of the passage mean, then those of the question. */
    static float[] vector(String passage, String question) {
        var own = WordVectors.get().of(passage);
        var asked = WordVectors.get().of(question);
        var both = new float[own.length + asked.length];
        for (int i = 0; i < own.length; i++) {
            both[i] = own[i] * VECTOR_SHARE;
            both[own.length + i] = asked[i] * VECTOR_SHARE;
        }
        return both;
    }

    /**
     * What shows of the kind: words, lexicon and actors of the passage, and of the question near its verb; what the text is
     * about, and what stands right before the passage.
     */
    Set<String> features(String passage, String question, int start) {
        var features = new LinkedHashSet<String>();
        add(reading.of(passage), false, features);
        add(reading.of(question), true, features);
        features.addAll(ofTitle);
        var before = reading.before(start, LOOK_BACK);
        says(before, "near", features);
        ContentWords.of(before).forEach(word -> features.add("near " + word));
        return features;
    }

    private static void says(List<Token> tokens, String where, Set<String> features) {
        EventLexicon.get().find(tokens).forEach(event -> features.add("says " + event.type() + " " + where));
    }

    private static void add(List<Token> tokens, boolean asked, Set<String> features) {
        ContentWords.of(tokens).forEach(word -> features.add("word " + word));
        for (var event : EventLexicon.get().find(tokens)) {
            var how = (event.isVerb() ? "verb" : "noun") + (event.weight() >= 4 ? "-strong" : "");
            features.add("says " + event.type() + " " + how);
            if (asked && event.from() <= NEAR) {
                features.add("says " + event.type() + " early-" + how);
            }
        }
        for (var mention : ActorCatalog.get().find(tokens)) {
            var kinds = mention.actor() != null
                    ? mention.actor().classes()
                    : Set.of(mention.kind().kind());
            kinds.forEach(kind -> features.add("body " + kind));
            if (asked && mention.from() <= 4 && !mention.asAdjective()) {
                kinds.forEach(kind -> features.add("acts " + kind));
            }
        }
    }
}
