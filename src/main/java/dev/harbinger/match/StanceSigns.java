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
            signs.add(Sign.of("headline negation", "stance", Saying.SAYS_NO.with()));
        }
        if (headline.strip().endsWith("?")) {
            signs.add(Sign.of("headline asks", "stance", Saying.ONLY_ASKS.with()));
        }
        return signs;
    }

    private static String text(Stance.Reading reading) {
        var saying = switch (reading.stance()) {
            case HAPPENED -> Saying.HAPPENED;
            case RULED_OUT -> Saying.RULED_OUT;
            case CONSIDERED -> Saying.CONSIDERED;
            case URGED -> Saying.URGED;
            case SCHEDULED -> Saying.SCHEDULED;
            case HEARSAY -> Saying.HEARSAY;
            case DATED -> Saying.DATED;
            case BACKGROUND -> Saying.BACKGROUND;
        };
        return saying.with(reading.words());
    }
}
