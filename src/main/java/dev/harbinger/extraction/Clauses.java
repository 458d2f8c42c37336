package dev.harbinger.extraction;

import dev.harbinger.text.Patterns;
import dev.harbinger.text.Span;
import dev.harbinger.text.Tagger;
import dev.harbinger.text.Token;
import dev.harbinger.text.Tokens;
import dev.harbinger.text.VerbForms;
import dev.harbinger.text.WordFile;
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
    private static final Pattern LEADING = Pattern.compile(
            "^(?:(?:\\(?(?:[ivx]{1,4}|[1-9a-f])[.)]|and|or|but|then|next|first|second|third|finally|also|for|on|is|are|to see|meanwhile|second,|third,)[\\s,]+)+",
            Pattern.CASE_INSENSITIVE);

    private record Lead(String name, Pattern pattern) {}

    private static final List<Lead> LEADS = WordFile.records(Clauses.class, "leads.txt", 2).stream()
            .map(record -> new Lead(record.get(0), Pattern.compile(record.get(1), Pattern.CASE_INSENSITIVE)))
            .toList();
    private static final Patterns LEAD_PATTERNS =
            new Patterns(LEADS.stream().map(Lead::pattern).toList());
    private static final Pattern PARTING = Pattern.compile(
            ";\\s+(?:and |or |but )?|, (?:and|but|while|whereas|though|although|nor|so|yet) (?=\\S)",
            Pattern.CASE_INSENSITIVE);
    private static final int SKIPPED_BEFORE_COLON = 90;
    private static final int LEAST_WORDS = 4;

    /**
     * A clause with the words that introduce it.
     *
     * @param lead empty if nothing does
     * @param list the name of the turn of phrase that makes it part of a list of signals; empty if none does
     */
    record Clause(Span span, String lead, String list) {}

    private Clauses() {}

    /** The clauses of a sentence that are weighed on their own; the whole sentence if it is not to be parted. */
    static List<Clause> of(String text, Span sentence) {
        var words = sentence.of(text);
        var search = LEAD_PATTERNS.in(words);
        for (int i = 0; i < LEADS.size(); i++) {
            var match = search.first(i);
            if (match.isPresent()) {
                int begin = skipLead(text, sentence.start() + match.get().end(), sentence.end());
                return introduced(
                        text,
                        new Span(begin, sentence.end()),
                        match.get().group().strip(),
                        LEADS.get(i).name());
            }
        }
        if (words.matches("(?is)^(?:whether|how|if)\\s.*") && !words.matches("(?is)^if\\s.*")) {
            return introduced(text, sentence, "", "");
        }
        return parted(text, sentence);
    }

    private static List<Clause> introduced(String text, Span list, String lead, String name) {
        return ofList(text, list).stream()
                .map(span -> new Clause(span, lead, name))
                .toList();
    }

    /** "are several concrete signals: whether …" lists behind its colon. */
    private static int skipLead(String text, int from, int end) {
        int colon = text.indexOf(": ", from);
        return colon >= 0 && colon < Math.min(end, from + SKIPPED_BEFORE_COLON) ? colon + 2 : from;
    }

    /** Semicolons part what has enough words of its own; ", and" and the like only what is open on both sides. */
    private static List<Clause> parted(String text, Span sentence) {
        var matcher = PARTING.matcher(text).region(sentence.start(), sentence.end());
        var clauses = new ArrayList<Clause>();
        int start = sentence.start();
        while (matcher.find()) {
            var left = new Span(start, matcher.start());
            var right = new Span(matcher.end(), sentence.end());
            var strong = text.charAt(matcher.start()) == ';';
            if (isLong(left.of(text))
                    && isLong(right.of(text))
                    && (strong || isOpen(left.of(text)) && isOpen(right.of(text)))) {
                clauses.add(new Clause(left, "", ""));
                start = matcher.end();
            }
        }
        clauses.add(new Clause(new Span(start, sentence.end()), "", ""));
        return clauses;
    }

    private static boolean isLong(String words) {
        return words.strip().split("\\s+", LEAST_WORDS + 1).length >= LEAST_WORDS;
    }

    private static boolean isOpen(String words) {
        return Signs.OPEN.stream()
                .anyMatch(sign -> sign.pattern().matcher(words).find());
    }

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
        int verb = FiniteVerb.in(tokens, 1);
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
