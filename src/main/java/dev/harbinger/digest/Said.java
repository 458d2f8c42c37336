package dev.harbinger.digest;

import dev.harbinger.common.Languages;
import dev.harbinger.match.Leaning;
import dev.harbinger.question.Answered;
import dev.harbinger.question.Outcome;
import java.util.Locale;

/** What a person answered, and why the program thinks so, in the words of a mail. */
final class Said {
    private final LetterWords words;
    private final Locale language;

    /** Speaks the language of these words. */
    Said(LetterWords words) {
        this.words = words;
        language = Languages.byCode(words.lang());
    }

    /** Such as {@code Yes} or {@code No instead of yes}; empty for no answer. */
    String outcome(Answered answered) {
        if (answered == null) {
            return "";
        }
        var now = name(answered.outcome());
        return answered.before() == null ? now : words.insteadOf(now, lower(name(answered.before())));
    }

    /**
     * An answer with its note and the title of the entry that gives it, such as {@code Yes: so it is}; empty for none.
     *
     * @param shown the title that stands beside it anyway, which is not named again
     */
    String answer(Answered answered, String shown) {
        var outcome = outcome(answered);
        if (outcome.isEmpty()) {
            return "";
        }
        var note = answered.note() == null ? "" : answered.note();
        var evidence = answered.evidence();
        var by = evidence == null || evidence.equals(shown) ? "" : words.by(evidence);
        var rest = note.isEmpty() || by.isEmpty() ? note + by : note + " (" + by + ")";
        return rest.isEmpty() ? outcome : outcome + ": " + rest;
    }

    /** How likely a flag answers its question, which way, and its reason; empty for null. */
    String why(Why why) {
        if (why == null) {
            return "";
        }
        var percent = String.valueOf(why.percent());
        var figure = why.leaning() == Leaning.UNCLEAR
                ? words.likelyBy(percent)
                : words.likelyLeaning(percent, lower(Languages.name(why.leaning(), language)));
        return why.reason() == null ? figure : figure + ": " + why.reason().in(language);
    }

    private String name(Outcome outcome) {
        return Languages.name(outcome, language);
    }

    private String lower(String name) {
        return name.toLowerCase(language);
    }
}
