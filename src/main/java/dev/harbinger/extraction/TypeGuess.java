package dev.harbinger.extraction;

import dev.harbinger.text.EventLexicon;
import dev.harbinger.text.SignalType;
import dev.harbinger.text.Tagger;
import dev.harbinger.text.Tokens;
import java.util.EnumMap;
import java.util.Map;

/** Guesses what kind of event a question asks for by its words; those near the front, where the act is, weigh more. */
final class TypeGuess {
    private static final double FADE = 0.06;

    private TypeGuess() {}

    static SignalType of(String question) {
        var tokens = Tagger.tag(Tokens.of(question));
        var scores = new EnumMap<SignalType, Double>(SignalType.class);
        for (var word : EventLexicon.get().find(tokens)) {
            var near = 1 / (1 + FADE * word.from());
            scores.merge(
                    word.type(), word.weight() * near * (word.isVerb() && word.from() <= 1 ? 1.5 : 1), Double::sum);
        }
        return scores.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(SignalType.OTHER);
    }
}
