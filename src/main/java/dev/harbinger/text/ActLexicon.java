package dev.harbinger.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What newsrooms call the same act ("clears", "gives the nod to"), and which acts answer it with No, by the lists of
 * {@code acts.txt}. Immutable and safe for several threads.
 */
public final class ActLexicon {
    private static final ActLexicon INSTANCE = new ActLexicon(OwnWords.installed());
    private static final String VERB = "to ";

    private final PhraseIndex<List<String>> verbs = new PhraseIndex<>(token -> VerbForms.base(token.word()));
    private final PhraseIndex<List<String>> nouns = new PhraseIndex<>(Token::lower);
    private final Map<String, Set<String>> contraries = new HashMap<>();

    ActLexicon(OwnWords own) {
        var acts = new LinkedHashMap<String, List<String>>();
        own.forEach("acts.txt", "act | words | contrary acts", record -> read(record, acts));
        WordFile.records(ActLexicon.class, "acts.txt").forEach(record -> read(record, acts));
        acts.forEach((words, names) -> {
            if (words.startsWith(VERB)) {
                verbs.add(words.substring(VERB.length()), names);
            } else {
                nouns.add(words, names);
            }
        });
    }

    private void read(List<String> record, Map<String, List<String>> acts) {
        WordFile.list(record.get(1))
                .forEach(words ->
                        acts.computeIfAbsent(words, w -> new ArrayList<>()).add(record.get(0)));
        contraries.computeIfAbsent(record.get(0), act -> new HashSet<>()).addAll(WordFile.list(record.get(2)));
    }

    /** The one lexicon. */
    public static ActLexicon get() {
        return INSTANCE;
    }

    /** Every act in tagged tokens; the verbs first. */
    public List<ActWord> find(List<Token> tokens) {
        var found = new ArrayList<ActWord>();
        for (var hit : verbs.find(tokens)) {
            if (mayBeVerb(tokens, hit.from())) {
                found.add(new ActWord(hit.from(), hit.to(), hit.meaning()));
            }
        }
        for (var hit : nouns.find(tokens)) {
            found.add(new ActWord(hit.from(), hit.to(), hit.meaning()));
        }
        return found;
    }

    /** Headlines confuse taggers, so only a word after an article or adjective is surely no verb. */
    private static boolean mayBeVerb(List<Token> tokens, int at) {
        return tokens.get(at).isVerb() || at == 0 || !tokens.get(at - 1).isTagged("DET", "ADJ");
    }

    /** The acts that answer with No whether one happened. */
    public Set<String> contraries(String act) {
        return contraries.getOrDefault(act, Set.of());
    }
}
