package dev.harbinger.extraction;

import dev.harbinger.text.Token;
import dev.harbinger.text.VerbForms;
import java.util.List;
import java.util.Set;

/** Finds the first finite verb outside of relative clauses, for parting lists and weighing actors. */
final class FiniteVerb {
    private static final Set<String> MODALS =
            Set.of("will", "would", "could", "may", "might", "can", "shall", "should", "must", "'ll");
    private static final Set<String> CLAUSE_OPENERS = Set.of("which", "that", "who", "whose", "whom", "to", "where");

    private static final Set<String> RELATIVES = Set.of("which", "that", "who", "whose", "whom", "where");

    private FiniteVerb() {}

    /** The index of the verb that the subject agrees with, at or behind an index; -1 if there is none. */
    static int in(List<Token> tokens, int from) {
        boolean inRelative = false;
        for (int i = from; i < tokens.size(); i++) {
            var word = tokens.get(i).lower();
            if (RELATIVES.contains(word)) {
                inRelative = true;
            } else if (isFinite(tokens, i)) {
                if (!inRelative) {
                    return i;
                }
                inRelative = false;
            }
        }
        return -1;
    }

    private static boolean isFinite(List<Token> tokens, int i) {
        var token = tokens.get(i);
        var word = token.lower();
        var before = i == 0 ? "" : tokens.get(i - 1).lower();
        var name = i > 0 && token.isCapitalised();
        if (i > 0 && MODALS.contains(word) && !token.isCapitalised()) {
            return true;
        }
        if (name || before.equals("to") || word.equals("be") || word.equals("been") || word.endsWith("ing")) {
            return false;
        }
        return token.isVerb() ? !isReduced(tokens, i) : isMistagged(tokens, i);
    }

    /** "a plant built in 1990", "detailed statements": participles that only describe. */
    private static boolean isReduced(List<Token> tokens, int i) {
        var word = tokens.get(i).lower();
        var participle = word.endsWith("ed") || word.endsWith("en") && !VerbForms.isBare(word);
        return participle && i + 1 < tokens.size() && (noun(tokens.get(i + 1)) || !noLaterVerb(tokens, i));
    }

    /** A word that the tagger took for a noun although it stands where the verb belongs: "ministry grants exemptions". */
    private static boolean isMistagged(List<Token> tokens, int i) {
        var token = tokens.get(i);
        var word = token.lower();
        var form = VerbForms.isBare(word) || word.endsWith("s") && !word.contains("'") && VerbForms.isVerb(word);
        if (i == 0 || i + 1 >= tokens.size() || token.isCapitalised() || !form) {
            return false;
        }
        var before = tokens.get(i - 1);
        var next = tokens.get(i + 1);
        var apposed = before.is(",") && next.tag().equals("ADP");
        var placed = (noun(before) || before.tag().equals("ADV"))
                && (next.isNominal() || next.lower().endsWith("ed") || next.is("its") || next.is("their"));
        var agrees = !VerbForms.isBare(word)
                || !before.tag().equals("NOUN")
                || before.lower().endsWith("s");
        return (apposed || placed && agrees) && noLaterVerb(tokens, i);
    }

    private static boolean noun(Token token) {
        return token.isWord()
                && (token.tag().equals("NOUN")
                        || token.tag().equals("PROPN")
                        || token.tag().equals("X"));
    }

    private static boolean noLaterVerb(List<Token> tokens, int i) {
        for (int k = i + 1; k < tokens.size(); k++) {
            var token = tokens.get(k);
            var before = tokens.get(k - 1);
            var inner = CLAUSE_OPENERS.contains(before.lower())
                    || before.tag().equals("PRON")
                    || before.is("or")
                    || before.is("and");
            if (token.isVerb() && !token.isCapitalised() && !token.lower().matches(".*(?:ing|ed)|be|been") && !inner) {
                return false;
            }
            if (RELATIVES.contains(token.lower()) || token.is(",") || token.is("if") || token.is("whether")) {
                return true;
            }
        }
        return true;
    }
}
