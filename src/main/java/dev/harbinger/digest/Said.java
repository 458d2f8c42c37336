package dev.harbinger.digest;

import dev.harbinger.common.Languages;
import dev.harbinger.match.Flag;
import dev.harbinger.match.Reason;
import dev.harbinger.question.Outcome;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a person answered, and why the program thinks so, in the words of a mail. */
final class Said {
    private static final Set<String> FIGURES_ALONE = Set.of("meaning", "reading");

    private static final Pattern OUTCOME = Pattern.compile("\\A([A-Z]+)( instead of [A-Z]+)?(?=:|\\z)");
    private static final Pattern NAMED = Pattern.compile("\\A(\\w+)(?: instead of (\\w+))?(?=:|\\z)");
    private static final Pattern LIKELY = Pattern.compile("\\A(\\d+) % likely(?:, leaning (\\w+))?(?=:|\\z)");

    private Said() {}

    /**
     * An answer as people write it: {@code YES: by “a title”} is {@code Yes} where the title stands beside it anyway.
     *
     * @param detail of the step that gave it: the outcome, and the note after a colon
     * @param evidence the title of the entry that is named in any case, empty for none
     */
    static String answer(String detail, String evidence) {
        var by = "by “" + evidence + "”";
        var told = evidence.isEmpty()
                ? detail
                : detail.replace(" (" + by + ")", "").replace(": " + by, "");
        return OUTCOME.matcher(told).replaceFirst(outcome -> capitalised(outcome.group()));
    }

    /** What {@link #answer} wrote, with the outcomes named in a language; a note stays as it was written. */
    static String answerIn(Locale language, String answer) {
        var found = NAMED.matcher(answer);
        if (language.equals(Locale.ENGLISH) || !found.find()) {
            return answer;
        }
        var before = named(language, found.group(2)).map(name -> name.toLowerCase(language));
        return named(language, found.group(1))
                .map(now ->
                        before.map(old -> words(language).insteadOf(now, old)).orElse(now))
                .map(named -> named + answer.substring(found.end()))
                .orElse(answer);
    }

    /** What {@link #why} wrote, with the figure in a language; the reason stays as it was found. */
    static String whyIn(Locale language, String why) {
        var found = LIKELY.matcher(why);
        if (language.equals(Locale.ENGLISH) || !found.find()) {
            return why;
        }
        var figure = named(language, found.group(2))
                .map(leaning -> words(language).likelyLeaning(found.group(1), leaning.toLowerCase(language)))
                .orElseGet(() -> words(language).likelyBy(found.group(1)));
        return figure + why.substring(found.end());
    }

    private static Optional<String> named(Locale language, String outcome) {
        return Stream.of(Outcome.values())
                .filter(one -> one.name().equalsIgnoreCase(outcome))
                .findFirst()
                .map(one -> Languages.name(one, language));
    }

    private static LetterWords words(Locale language) {
        return Languages.words(LetterWords.class, language);
    }

    private static String capitalised(String words) {
        return words.charAt(0) + words.substring(1).toLowerCase(Locale.ROOT);
    }

    /** How likely a flag answers its question, which way, and the reason that tells a reader most. */
    static String why(Flag flag) {
        var leaning = switch (flag.leaning()) {
            case YES -> ", leaning yes";
            case NO -> ", leaning no";
            case UNCLEAR -> "";
        };
        var reason = flag.reasons().stream()
                .filter(one -> one.weight() > 0)
                .sorted(Comparator.comparing(Said::isFigureAlone))
                .findFirst()
                .map(one -> ": " + one.text())
                .orElse("");
        return Math.round(100 * flag.likelihood()) + " % likely" + leaning + reason;
    }

    /** That a meaning is near, or that a reading finds an answer, is the strongest reason nearly always, and says the least. */
    private static boolean isFigureAlone(Reason reason) {
        return FIGURES_ALONE.contains(reason.kind());
    }
}
