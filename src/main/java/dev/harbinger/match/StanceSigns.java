package dev.harbinger.match;

import dev.harbinger.text.Stance;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** How: whether the entry reports that it happened or will not, or only that it is considered, urged or remembered. */
final class StanceSigns {
    private static final Pattern NEGATION = Pattern.compile(
            "\\b(?:no|not|never|without|nor|neither|won['’]t|isn['’]t|doesn['’]t|didn['’]t|can['’]t|cannot|nobody|none)\\b",
            Pattern.CASE_INSENSITIVE);

    private StanceSigns() {}

    static List<Sign> of(QuestionSense question, EntrySense entry) {
        var signs = new ArrayList<>(entry.headline().stances());
        entry.closest(question).ifPresent(sentence -> signs.addAll(sentence.stances()));
        signs.addAll(entry.refusals());
        return signs;
    }

    /** How a sentence tells what it tells; {@code where} it stands begins the names of the signs. */
    static List<Sign> of(String sentence, String where) {
        return Stance.of(sentence).stream()
                .map(reading -> Sign.of(
                        where + reading.stance().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                        "stance",
                        text(reading)))
                .toList();
    }

    /** Whether a headline says no or only asks. */
    static List<Sign> ofWords(String headline) {
        var signs = new ArrayList<Sign>();
        if (NEGATION.matcher(headline).find()) {
            signs.add(Sign.of("headline negation", "stance", "the headline says no"));
        }
        if (headline.strip().endsWith("?")) {
            signs.add(Sign.of("headline asks", "stance", "the headline only asks"));
        }
        return signs;
    }

    private static String text(Stance.Reading reading) {
        return switch (reading.stance()) {
            case HAPPENED -> "reported as happened, not as considered";
            case RULED_OUT -> "reported as ruled out: “" + reading.words() + "”";
            case CONSIDERED -> "only considered, planned or expected: “" + reading.words() + "”";
            case URGED -> "only called for: “" + reading.words() + "”";
            case SCHEDULED -> "lies ahead: “" + reading.words() + "”";
            case HEARSAY -> "nobody says so openly: “" + reading.words() + "”";
            case DATED -> "told as the news of a day: “" + reading.words() + "”";
            case BACKGROUND -> "background or opinion: “" + reading.words() + "”";
        };
    }
}
