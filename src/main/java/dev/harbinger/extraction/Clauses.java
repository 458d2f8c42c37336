package dev.harbinger.extraction;

import dev.harbinger.text.Span;
import dev.harbinger.text.Tagger;
import dev.harbinger.text.Token;
import dev.harbinger.text.Tokens;
import dev.harbinger.text.VerbForms;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Cuts what a text lists into its clauses: one event each. */
final class Clauses {
    private static final Pattern BORDER = Pattern.compile(
            ";\\s+(?:(?:and|or|but)\\s+(?:(?:finally|also|last|lastly|third|second),?\\s+)?)?"
                    + "|,?\\s+(?:and|or|but|plus|as well as|and also)\\s+(?=(?:on |about |over )?(?:whether|how|if|when|any|who)\\s)"
                    + "|,\\s+(?=(?:whether|how|if|when|any|who)\\s)"
                    + "|\\s+(?=\\(?(?:[ivx]{1,4}|[1-9a-f])\\)\\s)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SUBORDINATE =
            Pattern.compile("[,;:—–]\\s+(?:and|but|while|though|although|yet|so|which|as|where)?\\s*|\\s[—–]\\s");
    private static final Pattern LEADING = Pattern.compile(
            "^(?:(?:\\(?(?:[ivx]{1,4}|[1-9a-f])[.)]|and|or|but|then|next|first|second|third|finally|also|for|on|is|are|to see|meanwhile|second,|third,)[\\s,]+)+",
            Pattern.CASE_INSENSITIVE);

    private Clauses() {}

    /** The clauses of a list, without the words that only join them. */
    static List<Span> ofList(String text, Span list) {
        var spans = new ArrayList<Span>();
        var matcher = BORDER.matcher(text).region(list.start(), list.end());
        int start = list.start();
        while (matcher.find()) {
            add(spans, text, start, matcher.start());
            start = matcher.end();
        }
        add(spans, text, start, list.end());
        return spans.stream().flatMap(span -> twoEvents(text, span).stream()).toList();
    }

    /** The part of a sentence around an offset, between its semicolons, colons and "and"s with a subject of their own. */
    static Span around(String text, Span sentence, int from, int to) {
        int start = sentence.start();
        int end = sentence.end();
        var matcher = SUBORDINATE.matcher(text).region(sentence.start(), sentence.end());
        while (matcher.find()) {
            var strong = ";:—–".indexOf(matcher.group().strip().charAt(0)) >= 0
                    || matcher.group().matches(",\\s+(?:and|but|yet|so)\\s+");
            if (strong && matcher.end() <= from) {
                start = matcher.end();
            } else if (strong && matcher.start() >= to + 12) {
                end = matcher.start();
                break;
            }
        }
        return new Span(start, end);
    }

    private static void add(List<Span> spans, String text, int from, int to) {
        int start = from;
        int end = to;
        while (end > start
                && (Character.isWhitespace(text.charAt(end - 1)) || ".,;:".indexOf(text.charAt(end - 1)) >= 0)) {
            end--;
        }
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        var leading = LEADING.matcher(text).region(start, end);
        start = leading.lookingAt() ? leading.end() : start;
        if (end - start >= 8) {
            spans.add(new Span(start, end));
        }
    }

    /** "whether A opens X or uses Y": two acts of one subject are two events. */
    private static List<Span> twoEvents(String text, Span span) {
        if (!span.of(text).matches("(?is)(?:whether|if|how)\\s.*\\s(?:or|and)\\s.*")) {
            return List.of(span);
        }
        var tokens = Tagger.tag(Tokens.of(text, span));
        int verb = Wording.finiteVerb(tokens, 1);
        for (int i = verb + 2; verb > 0 && i < tokens.size() - 3; i++) {
            if ((tokens.get(i).is("or") || tokens.get(i).is("and")) && sameForm(tokens.get(verb), tokens.get(i + 1))) {
                return List.of(
                        new Span(span.start(), tokens.get(i - 1).end()),
                        new Span(tokens.get(i + 1).start(), span.end()));
            }
        }
        return List.of(span);
    }

    private static boolean sameForm(Token verb, Token other) {
        var finite = verb.lower().endsWith("s") == other.lower().endsWith("s");
        return other.isVerb()
                && finite
                && !other.lower().endsWith("ing")
                && !other.lower().endsWith("ed")
                && VerbForms.isVerb(other.word());
    }
}
