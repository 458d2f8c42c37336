package dev.harbinger.text;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The words by which news speaks of each kind of event. Immutable and safe for several threads. */
public final class EventLexicon {
    private static final EventLexicon INSTANCE = new EventLexicon(OwnWords.installed());

    private record Meaning(SignalType type, double weight) {}

    private final Map<SignalType, PhraseIndex<Meaning>> verbs = new EnumMap<>(SignalType.class);
    private final Map<SignalType, PhraseIndex<Meaning>> nouns = new EnumMap<>(SignalType.class);
    private final Map<String, Set<SignalType>> verbsBegin = new HashMap<>();
    private final Map<String, Set<SignalType>> nounsBegin = new HashMap<>();

    EventLexicon(OwnWords own) {
        own.forEach("events.txt", "type | weight | words", this::addOwn);
        WordFile.records(EventLexicon.class, "events.txt").forEach(this::add);
        note(verbs, verbsBegin);
        note(nouns, nounsBegin);
    }

    private void addOwn(List<String> record) {
        if (Stream.of(SignalType.values()).noneMatch(type -> type.name().equals(record.get(0)))) {
            throw new IllegalArgumentException(
                    "“" + record.get(0) + "” is no type; there are " + List.of(SignalType.values()) + ".");
        }
        if (!record.get(1).matches("[1-5]")) {
            throw new IllegalArgumentException("“" + record.get(1) + "” is no weight; that is a whole number, 1 to 5.");
        }
        add(record);
    }

    private void add(List<String> record) {
        var type = SignalType.valueOf(record.get(0));
        var meaning = new Meaning(type, Double.parseDouble(record.get(1)));
        WordFile.list(record.get(2)).forEach(word -> add(type, word, meaning));
    }

    private static void note(Map<SignalType, PhraseIndex<Meaning>> kind, Map<String, Set<SignalType>> beginnings) {
        kind.forEach((type, index) -> index.beginnings()
                .forEach(word -> beginnings
                        .computeIfAbsent(word, first -> EnumSet.noneOf(SignalType.class))
                        .add(type)));
    }

    /** The one lexicon. */
    public static EventLexicon get() {
        return INSTANCE;
    }

    /** Every event word in tagged tokens; one place may speak of several kinds. */
    public List<EventWord> find(List<Token> tokens) {
        var found = new ArrayList<EventWord>();
        var asNouns = tokens.stream().map(EventLexicon::nounForm).toList();
        for (var type : begun(asNouns, nounsBegin)) {
            collect(nouns.get(type).findIn(asNouns), tokens, false, found);
        }
        var asVerbs = tokens.stream().map(EventLexicon::verbForm).toList();
        for (var type : begun(asVerbs, verbsBegin)) {
            collect(verbs.get(type).findIn(asVerbs), tokens, true, found);
        }
        return found;
    }

    /** The types of which some phrase may begin at some token; most words begin none. */
    private static Set<SignalType> begun(List<String> forms, Map<String, Set<SignalType>> beginnings) {
        var types = EnumSet.noneOf(SignalType.class);
        for (var form : forms) {
            var begun = beginnings.get(form);
            if (begun != null) {
                types.addAll(begun);
            }
        }
        return types;
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
            verbs.computeIfAbsent(type, t -> new PhraseIndex<>(EventLexicon::verbForm))
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

    private static String verbForm(Token token) {
        return VerbForms.base(token.word());
    }

    private static String nounForm(Token token) {
        var word = token.lower();
        return word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
    }
}
