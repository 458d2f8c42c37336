package dev.harbinger.extraction;

import dev.harbinger.text.Sentences;
import dev.harbinger.text.Token;
import dev.harbinger.text.WordFile;
import java.util.Set;
import java.util.stream.Stream;

/** Takes out of a passage what is only said beside: brackets, later sentences, dashes, comments at its end. */
final class Asides {
    private static final Set<String> ABBREVIATIONS = WordFile.words(Sentences.class, "abbreviations.txt");
    private static final int LONGEST_BRACKET = 16;

    private Asides() {}

    /** The first sentence of a passage, without brackets and what dashes add. */
    static Phrase without(Phrase passage) {
        return trimmed(colon(dashes(firstSentence(brackets(unquoted(passage))))));
    }

    /** The first sentence of a passage, without brackets. */
    static Phrase plain(Phrase passage) {
        return trimmed(firstSentence(brackets(unquoted(passage))));
    }

    private static Phrase trimmed(Phrase words) {
        var phrase = words;
        while (!phrase.isEmpty()
                && ".;:,!?…–—-*\"'“”‘’".contains(phrase.lower(phrase.size() - 1))
                && !phrase.isWord(phrase.size() - 1)) {
            phrase = phrase.to(phrase.size() - 1);
        }
        return !phrase.isEmpty() && "\"'“‘*_".contains(phrase.lower(0)) ? phrase.from(1) : phrase;
    }

    private static Phrase unquoted(Phrase passage) {
        return new Phrase(passage.tokens().stream()
                .filter(token -> !"\"“”„«»".contains(token.word()))
                .flatMap(Asides::parted)
                .toList());
    }

    /** "it'll" are two words. */
    private static Stream<Token> parted(Token token) {
        if (!token.lower().endsWith("'ll")) {
            return Stream.of(token);
        }
        int end = token.end() - 3;
        var who = new Token(token.word().substring(0, token.word().length() - 3), token.start(), end, "PRON");
        return Stream.of(who, new Token("will", end + 1, token.end(), "AUX"));
    }

    private static Phrase brackets(Phrase phrase) {
        var left = phrase;
        for (int open = left.indexOf("(", 1); open > 0; open = left.indexOf("(", open)) {
            int close = left.indexOf(")", open);
            if (close < 0 || close - open > LONGEST_BRACKET) {
                open++;
            } else {
                left = left.without(open, close + 1);
            }
        }
        return left;
    }

    private static Phrase firstSentence(Phrase phrase) {
        for (int i = 2; i < phrase.size() - 1; i++) {
            var full = phrase.is(i, ".")
                    && phrase.isName(i + 1)
                    && phrase.get(i + 1).start() > phrase.get(i).end()
                    && !ABBREVIATIONS.contains(phrase.lower(i - 1))
                    && phrase.lower(i - 1).length() > 1;
            var dated = phrase.is(i, ".")
                    && phrase.isName(i + 1)
                    && phrase.in(i - 1, "month")
                    && phrase.tag(i - 2).equals("NUM");
            if (full && i > 2
                    || dated && MainVerb.of(phrase.to(i), 1) > 0
                    || phrase.is(i, ";", "…")
                    || phrase.is(i, "?", "!")) {
                return phrase.to(i);
            }
        }
        return phrase;
    }

    /** "A — an aside — does", "Label — A does", "A does — a comment". */
    private static Phrase dashes(Phrase phrase) {
        int first = dash(phrase, 1);
        if (first < 0) {
            return phrase;
        }
        if (MainVerb.of(phrase.to(first), 1) > 0) {
            return phrase.to(first);
        }
        int second = dash(phrase, first + 1);
        if (second > 0 && MainVerb.of(phrase.without(first, second + 1), 1) > 0) {
            return phrase.without(first, second + 1);
        }
        var told = first <= 12 && MainVerb.of(phrase.from(first + 1), 1) > 0;
        return told || first <= 4 && phrase.size() - first > 3 ? phrase.from(first + 1) : phrase.to(first);
    }

    /** "A does: a comment". */
    private static Phrase colon(Phrase phrase) {
        int colon = phrase.indexOf(":", 3);
        int left = colon < 0 ? -1 : MainVerb.of(phrase.to(colon), 1);
        if (left < 0 || phrase.in(0, "question") || phrase.in(colon + 1, "question")) {
            return phrase;
        }
        var told = phrase.from(colon + 1);
        int right = MainVerb.of(told, 1);
        var ahead = right > 0 && Statement.ahead(told.from(right)) > Statement.ahead(phrase.sub(left, colon));
        return ahead ? told : phrase.to(colon);
    }

    private static int dash(Phrase phrase, int from) {
        for (int i = from; i < phrase.size() - 1; i++) {
            var apart = phrase.get(i).start() > phrase.get(i - 1).end()
                    && phrase.get(i + 1).start() > phrase.get(i).end();
            if ((phrase.is(i, "–", "—") && apart || phrase.is(i, "—") || phrase.is(i, "-") && apart)) {
                return i;
            }
        }
        return -1;
    }

    /** A clause up to what only comments on it behind its verb. */
    static Phrase cut(Phrase clause, int verb) {
        for (int i = verb + 1; i < clause.size(); i++) {
            if ((clause.is(i, ",") && isComment(clause, i + 1)) || clause.is(i, ":")) {
                return clause.to(i);
            }
        }
        return clause;
    }

    private static boolean isComment(Phrase clause, int at) {
        if (clause.in(at, "hedge") || clause.in(at, "relative") || clause.is(at + 1, "which", "whom")) {
            return true;
        }
        var listed = isListed(clause, at);
        var apposed = clause.is(at, "a", "an")
                || clause.is(at, "the")
                || clause.tag(at).equals("VERB") && clause.lower(at).matches(".*(?:ing|ed)");
        return !listed && (apposed || isSaid(clause, at));
    }

    /** Whether "and" or "or" ends a list that goes on at an index. */
    private static boolean isListed(Phrase clause, int at) {
        for (int i = at; i < clause.size() && !clause.in(i, "relative"); i++) {
            if (clause.is(i, "and", "or")) {
                return true;
            }
        }
        return false;
    }

    /** ", the finance ministry said". */
    private static boolean isSaid(Phrase clause, int at) {
        int last = clause.size() - 1;
        for (int i = at; i < Math.min(last + 1, at + 10) && !clause.in(i, "modal"); i++) {
            if (clause.in(i, "reporting") && (i == last || clause.is(i + 1, "in", "on"))) {
                return true;
            }
        }
        return last - at < 8
                && (clause.in(last, "reporting") || clause.in(at + 1, "reporting") || clause.in(at + 2, "reporting"));
    }
}
