package dev.harbinger.digest;

import dev.harbinger.match.Flag;
import dev.harbinger.match.Reason;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a person answered, and why the program thinks so, in the words of a mail. Pure. */
final class Said {
    private static final Pattern OUTCOME = Pattern.compile("\\A([A-Z]+)( instead of [A-Z]+)?(?=:|\\z)");

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

    /** That a meaning is near is the strongest reason nearly always, and says the least. */
    private static boolean isFigureAlone(Reason reason) {
        return reason.kind().equals("meaning");
    }
}
