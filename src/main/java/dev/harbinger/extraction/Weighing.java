package dev.harbinger.extraction;

import dev.harbinger.text.Dates;
import dev.harbinger.text.LinearModel;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Weighs the passages of one document: a logistic model over the signs of {@code signs.txt}, the layout, the days that are
 * named and the manner of the whole text. Each sign counts once by itself and once by the kind of place it stands in. The
 * weights of {@code weights.txt} are made by {@code ExtractionTraining}.
 */
final class Weighing {
    private static final LinearModel MODEL = LinearModel.read(Weighing.class, "weights.txt");
    private static final Signs.Sign HEADING_WATCH = Signs.named("heading watch");
    private static final Signs.Sign HEADING_OTHER = Signs.named("heading other");
    private static final Signs.Sign LEAD_WATCH = Signs.named("lead watch");
    private static final Signs.Sign LEAD_OTHER = Signs.named("lead other");
    private static final Pattern MAY_NAME_DAY = Pattern.compile(
            "(?i)\\d|\\b(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|week|month|year|day|tomorrow|spring|summer|autumn|winter|quarter|christmas|easter)");
    private static final Pattern NAME = Pattern.compile("(?<=[a-z,] )\\p{Lu}[\\p{L}’']+");
    private static final int FAR_DAYS = 400;
    private static final double TAIL = 0.75;
    private static final double HEAD = 0.12;
    private static final int FEW_WORDS = 7;
    private static final int MANY_WORDS = 45;

    private final String text;
    private final LocalDate written;
    private final Manner manner;

    Weighing(Document document, List<Unit> units) {
        text = document.text();
        written = document.date();
        manner = Manner.of(text, units);
    }

    /** The probability, 0 to 1, that a passage names an open event to follow. */
    double probability(Unit unit) {
        return MODEL.probability(features(unit).keySet());
    }

    /** What a passage shows, each feature with the words that show it. */
    Map<String, String> features(Unit unit) {
        var features = new LinkedHashMap<String, String>();
        var place = place(unit);
        for (var sign : Signs.ALL) {
            if (sign.where() == Signs.Where.UNIT) {
                var matcher = sign.pattern().matcher(unit.span().of(text));
                if (matcher.find()) {
                    features.put(sign.name(), matcher.group().strip());
                    features.put(place + "/" + sign.name(), matcher.group().strip());
                }
            }
        }
        layout(unit, place, features);
        days(unit, place, features);
        manner.names().forEach(name -> {
            features.put(name, "");
            features.put(place + "/" + name, "");
        });
        return features;
    }

    /** The kind of place that a passage stands in; signs weigh differently there. */
    private String place(Unit unit) {
        var block = unit.block();
        var barred = HEADING_OTHER.pattern().matcher(block.heading()).find();
        var watched = HEADING_WATCH.pattern().matcher(block.heading()).find();
        if (block.day() != null) {
            return "dated";
        }
        if (watched && !barred) {
            return block.kind() == Block.Kind.PARAGRAPH ? "watched text" : "watched list";
        }
        if (isLed(unit)) {
            return "led";
        }
        return barred ? "barred" : block.kind() == Block.Kind.PARAGRAPH ? "text" : "list";
    }

    private static boolean isLed(Unit unit) {
        return LEAD_WATCH.pattern().matcher(unit.lead()).find()
                && !LEAD_OTHER.pattern().matcher(unit.lead()).find();
    }

    private void layout(Unit unit, String place, Map<String, String> features) {
        var block = unit.block();
        features.put("in " + place, block.heading());
        put(features, place, "first of its line", unit.first());
        put(features, place, "led in", isLed(unit));
        put(
                features,
                place,
                "led off",
                LEAD_OTHER.pattern().matcher(unit.lead()).find());
        put(features, place, "any lead", !unit.lead().isEmpty());
        put(
                features,
                place,
                "barred",
                HEADING_OTHER.pattern().matcher(block.heading()).find());
        put(
                features,
                place,
                "watched",
                HEADING_WATCH.pattern().matcher(block.heading()).find());
        put(features, place, "row", block.kind() == Block.Kind.ROW);
        put(features, place, "over", block.done());
        put(features, place, "tail", unit.place() > TAIL);
        put(features, place, "head", unit.place() < HEAD);
        int words = unit.span().of(text).split("\\s+").length;
        put(features, place, "few words", words <= FEW_WORDS);
        put(features, place, "many words", words >= MANY_WORDS);
        put(features, place, "names nobody", !NAME.matcher(unit.span().of(text)).find());
    }

    private void days(Unit unit, String place, Map<String, String> features) {
        var block = unit.block();
        if (block.day() != null) {
            put(features, place, "line of a day to come", !block.day().isBefore(written));
            put(features, place, "line of a past day", block.day().isBefore(written));
        }
        if (!MAY_NAME_DAY.matcher(unit.span().of(text)).find()) {
            return;
        }
        for (var words : Dates.find(text, unit.span(), written)) {
            var day = words.day();
            var name = day == null
                    ? "vague time"
                    : day.isBefore(written)
                            ? "past day"
                            : day.isAfter(written.plusDays(FAR_DAYS))
                                    ? "far day"
                                    : words.exact() ? "day to come" : "time to come";
            features.put(name, words.words());
            features.put(place + "/" + name, words.words());
        }
    }

    private static void put(Map<String, String> features, String place, String name, boolean shown) {
        if (shown) {
            features.put(name, "");
            features.put(place + "/" + name, "");
        }
    }

    /** The words that speak most for a passage, as a reason for people. */
    String cue(Unit unit) {
        if (!unit.lead().isEmpty() && isLed(unit)) {
            return unit.lead();
        }
        var heading = unit.block().heading();
        if (HEADING_WATCH.pattern().matcher(heading).find()) {
            return heading;
        }
        return features(unit).entrySet().stream()
                .filter(feature ->
                        !feature.getValue().isBlank() && !feature.getKey().contains("/"))
                .max(java.util.Comparator.comparingDouble(feature -> MODEL.weight(feature.getKey())))
                .map(Map.Entry::getValue)
                .orElse("");
    }
}
