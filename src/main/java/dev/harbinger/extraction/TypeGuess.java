package dev.harbinger.extraction;

import dev.harbinger.text.ActorCatalog;
import dev.harbinger.text.ContentWords;
import dev.harbinger.text.EventLexicon;
import dev.harbinger.text.LinearModel;
import dev.harbinger.text.SignalType;
import dev.harbinger.text.Tagger;
import dev.harbinger.text.Tokens;
import dev.harbinger.text.WordVectors;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Tells what kind of event a passage asks for: a linear model for each kind over its words, what the lexicon of events says
 * of them, and what kind of bodies act. The weights of {@code types.txt} are made by {@code TypeTraining}.
 */
final class TypeGuess {
    private static final LinearModel MODEL = LinearModel.read(TypeGuess.class, "types.txt");
    private static final int NEAR = 6;
    private static final String VECTOR = "vector ";
    /** The vectors weigh half as much against the other features as where passages are weighed. */
    private static final float VECTOR_SHARE = 0.5f;

    private TypeGuess() {}

    /** The most probable kind of a passage of a text with that title, and of the question that it became. */
    static SignalType of(String passage, String question, String title, String before) {
        var features = features(passage, question, title, before);
        var vector = vector(passage, question);
        return List.of(SignalType.values()).stream()
                .max(Comparator.comparingDouble(type -> score(type, features, vector)))
                .orElseThrow();
    }

    private static double score(SignalType type, Set<String> features, float[] vector) {
        var score = MODEL.weight(type + "/bias")
                + features.stream()
                        .mapToDouble(feature -> weight(type, feature))
                        .sum();
        for (int i = 0; i < vector.length; i++) {
            score += MODEL.weight(type + "/" + VECTOR + i) * vector[i];
        }
        return score;
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

    /** What the lexicon says of the kind itself weighs the same for every kind. */
    private static double weight(SignalType type, String feature) {
        var own = feature.startsWith("says " + type + " ")
                ? MODEL.weight("says it " + feature.substring(feature.lastIndexOf(' ') + 1))
                : 0;
        return own + MODEL.weight(type + "/" + feature);
    }

    /** What shows of the kind: words, lexicon and actors of the passage, and of the question near its verb; and what the text is about. */
    static Set<String> features(String passage, String question, String title, String before) {
        var features = new LinkedHashSet<String>();
        add(passage, false, features);
        add(question, true, features);
        ContentWords.of(Tokens.of(title)).forEach(word -> features.add("about " + word));
        EventLexicon.get()
                .find(Tagger.tag(Tokens.of(title)))
                .forEach(event -> features.add("says " + event.type() + " title"));
        EventLexicon.get()
                .find(Tagger.tag(Tokens.of(before)))
                .forEach(event -> features.add("says " + event.type() + " near"));
        ContentWords.of(Tokens.of(before)).forEach(word -> features.add("near " + word));
        return features;
    }

    private static void add(String words, boolean asked, Set<String> features) {
        var tokens = Tagger.tag(Tokens.of(words));
        ContentWords.of(tokens).forEach(word -> features.add("word " + word));
        for (var event : EventLexicon.get().find(tokens)) {
            var how = (event.isVerb() ? "verb" : "noun") + (event.weight() >= 4 ? "-strong" : "");
            features.add("says " + event.type() + " " + how);
            if (asked && event.from() <= NEAR) {
                features.add("says " + event.type() + " early-" + how);
            }
        }
        var mentions = new ArrayList<>(ActorCatalog.get().find(tokens));
        for (var mention : mentions) {
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
