package dev.harbinger.match;

import dev.harbinger.text.Tagger;
import dev.harbinger.text.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Headlines made from a question itself, which differ in stance alone: what the question asks as done, as refused, and as
 * only considered, urged or remembered. They teach the judge that the right names and the right act are not enough.
 */
final class Variations {
    /** A headline with what it would be held to say. */
    record Headline(String words, LabelledPairs.Label label) {}

    private static final List<String> THOUGHT = List.of(
            "%s may %s",
            "Lawmakers urge %s to %s",
            "%s could %s, sources say",
            "Pressure grows on %s to %s",
            "%s weighs whether to %s",
            "Analysts expect %s to %s",
            "Why %s should %s",
            "Campaigners call on %s to %s",
            "Will %s %s?",
            "%s considers plan to %s, people familiar say",
            "Opinion: %s must %s",
            "%s likely to %s - poll",
            "What to know as %s prepares to %s",
            "Talks under way on whether %s might %s",
            "%s threatens to %s",
            "Years after it first did: how %s came to %s",
            "“%s must %s at last,” opposition leader says",
            "'%s will %s': minister's words to broadcaster");
    private static final List<String> REFUSED = List.of(
            "%s decides not to %s",
            "%s refuses to %s", "%s rules out move to %s", "%s drops plan to %s", "%s will not %s");
    private static final int EACH = 4;

    private Variations() {}

    /** The variations of a question; {@code turn} chooses among the forms. */
    static List<Headline> of(String question, int turn) {
        var tokens = Tagger.tag(Tokens.of(question));
        int verb = QuestionSense.verb(tokens);
        if (verb < 2 || verb >= tokens.size()) {
            return List.of();
        }
        var who = question.substring(tokens.get(1).start(), tokens.get(verb).start())
                .strip();
        var what = question.substring(tokens.get(verb).start()).replaceFirst("\\?+$", "");
        var headlines = new ArrayList<Headline>();
        for (int i = 0; i < EACH; i++) {
            headlines.add(
                    headline(THOUGHT.get((turn * EACH + i) % THOUGHT.size()), who, what, LabelledPairs.Label.RELATED));
        }
        headlines.add(headline(REFUSED.get(turn % REFUSED.size()), who, what, LabelledPairs.Label.RESOLVES_NO));
        headlines.add(headline("%s %s", who, third(what), LabelledPairs.Label.RESOLVES_YES));
        return headlines;
    }

    private static Headline headline(String form, String who, String what, LabelledPairs.Label label) {
        var words = String.format(form, who, what);
        return new Headline(words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1), label);
    }

    /** The verb phrase in the third person of headlines: "open an inquiry" gives "opens an inquiry". */
    private static String third(String phrase) {
        var verb = phrase.split(" ", 2)[0];
        var rest = phrase.substring(verb.length());
        if (verb.equals("be")) {
            return "is" + rest;
        }
        if (verb.endsWith("y") && !verb.matches(".*[aeiou]y")) {
            return verb.substring(0, verb.length() - 1) + "ies" + rest;
        }
        return verb + (verb.matches(".*(?:s|sh|ch|x|z|o)") ? "es" : "s") + rest;
    }
}
