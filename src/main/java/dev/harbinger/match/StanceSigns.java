package dev.harbinger.match;

import dev.harbinger.text.Stance;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** How: whether the entry reports that it happened or will not, or only that it is considered, urged or remembered. */
final class StanceSigns {
    private static final Pattern NEGATION = Pattern.compile(
            "\\b(?:no|not|never|without|nor|neither|won['’]t|isn['’]t|doesn['’]t|didn['’]t|can['’]t|cannot|nobody|none)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Map<Stance, Feature> IN_HEADLINE = features("HEADLINE_");
    private static final Map<Stance, Feature> IN_TEXT = features("TEXT_");

    private StanceSigns() {}

    static List<Sign> of(QuestionSense question, EntrySense entry, CommonWords common) {
        var signs = new ArrayList<>(entry.headline().stances());
        addQuoted(question, entry.headline(), Feature.HEADLINE_QUOTED, signs);
        var closest = common.closest();
        if (closest != null) {
            signs.addAll(closest.stances());
            addQuoted(question, closest, Feature.TEXT_QUOTED, signs);
        }
        signs.addAll(entry.refusals());
        return signs;
    }

    /** Somebody's words are no report: whether most of what a sentence says of the matter stands in quotation marks. */
    private static void addQuoted(QuestionSense question, Sentence sentence, Feature feature, List<Sign> signs) {
        if (sentence.quoted().isEmpty()) {
            return;
        }
        int said = 0;
        int quoted = 0;
        for (int i = 0; i < question.words().size(); i++) {
            var word = question.words().word(i);
            said += sentence.content().contains(word) ? 1 : 0;
            quoted += sentence.quoted().contains(word) ? 1 : 0;
        }
        if (2 * quoted > said) {
            signs.add(Sign.of(feature, Saying.QUOTED_SPEECH::with));
        }
    }

    /** How a headline tells what it tells. */
    static List<Sign> ofHeadline(String sentence) {
        return of(sentence, IN_HEADLINE);
    }

    /** How a sentence below the headline tells what it tells. */
    static List<Sign> ofText(String sentence) {
        return of(sentence, IN_TEXT);
    }

    private static Map<Stance, Feature> features(String where) {
        var features = new EnumMap<Stance, Feature>(Stance.class);
        for (var stance : Stance.values()) {
            features.put(stance, Feature.valueOf(where + stance.name()));
        }
        return features;
    }

    private static List<Sign> of(String sentence, Map<Stance, Feature> features) {
        var signs = new ArrayList<Sign>();
        for (var reading : Stance.of(sentence)) {
            signs.add(Sign.of(features.get(reading.stance()), () -> text(reading)));
        }
        return signs;
    }

    /** Whether a headline says no or only asks. */
    static List<Sign> ofWords(String headline) {
        var signs = new ArrayList<Sign>();
        if (NEGATION.matcher(headline).find()) {
            signs.add(Sign.of(Feature.HEADLINE_NEGATION, Saying.SAYS_NO::with));
        }
        if (headline.strip().endsWith("?")) {
            signs.add(Sign.of(Feature.HEADLINE_ASKS, Saying.ONLY_ASKS::with));
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
