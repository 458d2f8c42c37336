package dev.harbinger.text;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The words by which news speaks of each kind of event. Immutable and safe for several threads. */
public final class EventLexicon {
    private static final EventLexicon INSTANCE = new EventLexicon();

    private record Meaning(SignalType type, double weight) {}

    private final Map<SignalType, PhraseIndex<Meaning>> verbs = new EnumMap<>(SignalType.class);
    private final Map<SignalType, PhraseIndex<Meaning>> nouns = new EnumMap<>(SignalType.class);

    private EventLexicon() {
        for (var record : WordFile.records(EventLexicon.class, "events.txt")) {
            var type = SignalType.valueOf(record.get(0));
            var meaning = new Meaning(type, Double.parseDouble(record.get(1)));
            WordFile.list(record.get(2)).forEach(word -> add(type, word, meaning));
        }
    }

    /** The one lexicon. */
    public static EventLexicon get() {
        return INSTANCE;
    }

    /** Every event word in tagged tokens; one place may speak of several kinds. */
    public List<EventWord> find(List<Token> tokens) {
        var found = new ArrayList<EventWord>();
        nouns.values().forEach(index -> collect(index.find(tokens), tokens, false, found));
        verbs.values().forEach(index -> collect(index.find(tokens), tokens, true, found));
        return found;
    }

    private static void collect(
            List<PhraseIndex.Hit<Meaning>> hits, List<Token> tokens, boolean verb, List<EventWord> found) {
        for (var hit : hits) {
            if (!verb || mayBeVerb(tokens, hit.from())) {
                found.add(new EventWord(
                        hit.from(),
                        hit.to(),
                        hit.meaning().type(),
                        hit.meaning().weight(),
                        verb));
            }
        }
    }

    /** Headlines confuse taggers, so only a word after an article or preposition is surely no verb. */
    private static boolean mayBeVerb(List<Token> tokens, int at) {
        if (tokens.get(at).isVerb()) {
            return true;
        }
        return at > 0
                && !tokens.get(at - 1).isTagged("DET", "ADP", "ADJ")
                && tokens.get(at).lower().endsWith("s");
    }

    private void add(SignalType type, String word, Meaning meaning) {
        if (word.startsWith("to ")) {
            verbs.computeIfAbsent(type, t -> new PhraseIndex<>(token -> VerbForms.base(token.word())))
                    .add(word.substring(3), meaning);
        } else {
            nouns.computeIfAbsent(type, t -> new PhraseIndex<>(EventLexicon::nounForm))
                    .add(
                            word.startsWith("a ") || word.startsWith("an ")
                                    ? word.substring(word.indexOf(' ') + 1)
                                    : word,
                            meaning);
        }
    }

    private static String nounForm(Token token) {
        var word = token.lower();
        return word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
    }
}
