package dev.harbinger.extraction;

import dev.harbinger.text.DateWords;
import dev.harbinger.text.Dates;
import dev.harbinger.text.LayeredModel;
import dev.harbinger.text.LinearModel;
import dev.harbinger.text.WordVectors;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Weighs the passages of one document: a small network over what their words mean, the signs of {@code signs.txt}, the
 * layout, the days that are named and the manner of the whole text. The weights of {@code weights.txt} are made by
 * {@code ExtractionTraining}. Once made it is read by several threads.
 */
final class Weighing {
    private static final LayeredModel MODEL = LayeredModel.read(Weighing.class, "weights.txt");
    private static final Signs.Sign HEADING_WATCH = Signs.named("heading watch");
    private static final Signs.Sign HEADING_OTHER = Signs.named("heading other");
    private static final Signs.Sign LEAD_WATCH = Signs.named("lead watch");
    private static final Signs.Sign LEAD_OTHER = Signs.named("lead other");
    private static final Pattern MAY_NAME_DAY = Pattern.compile(
            "(?i)\\d|\\b(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|week|month|year|day|tomorrow|spring|summer|autumn|winter|quarter|christmas|easter)");
    private static final Pattern NAME = Pattern.compile("(?<=[a-z,] )\\p{Lu}[\\p{L}’']+");
    private static final Pattern WORD = Pattern.compile("(?<![\\p{L}\\d’'-])\\p{L}[\\p{L}’']{0,24}(?![\\p{L}\\d])");
    private static final Pattern SHARED_WHETHER =
            Pattern.compile("\\bwhether\\s[^;:?!]*\\b(?:or|and)\\s*$", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST_CLAUSE = 200;
    private static final Set<String> COMMANDS = Set.of("command", "veto: advice", "veto: advice watch");
    private static final double TOLD = 0.75;
    private static final Signs.Sign TOLD_BY = Signs.named("told");
    private static final Set<String> AGAINST = Set.of(
            "you",
            "command",
            "done",
            "would have",
            "housekeeping",
            "sport",
            "screen",
            "veto: advice",
            "veto: advice watch",
            "speaks to you much",
            "gives commands much",
            "gives commands some",
            "speaks of sport much",
            "speaks of the screen much",
            "speaks of sport some",
            "speaks of the screen some");
    private static final Pattern WEEKDAY =
            Pattern.compile("(?i)(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day\\.?");
    private static final Pattern AHEAD = Pattern.compile(
            "(?i)\\b(?:is|are|be|has|have|will|would|shall|may|might|can|could|should|must|whether|if|any|unless|due|until|by|before|when|what|who|how"
                    + "|(?:planned|expected|scheduled|set|agreed|promised|asked|vowed|ordered|told|wanted|hoped|invited|summoned|called|going) (?:\\w+ )?(?:to|for))\\b|’ll|'ll");
    private static final int FAR_DAYS = 400;
    private static final double TAIL = 0.75;
    private static final double HEAD = 0.12;
    private static final int FEW_WORDS = 7;
    private static final int MANY_WORDS = 45;

    private final String text;
    private final LocalDate written;
    private final Manner manner;
    private final Map<Unit, List<DateWords>> days = new IdentityHashMap<>();

    Weighing(Document document, List<Unit> units) {
        text = document.text();
        written = document.date();
        units.forEach(unit -> days.put(unit, named(unit)));
        var toCome = units.stream()
                .filter(unit -> days.get(unit).stream().anyMatch(this::isToCome)
                        || isToCome(unit.block().day()))
                .count();
        manner = Manner.of(document, units, toCome);
    }

    /**
     * What the signs say of a passage.
     *
     * @param probability 0 to 1, that it names an open event to follow
     * @param told whether the text says in so many words that it is what to watch
     */
    record Weight(double probability, boolean told) {}

    /** Weighs a passage. Where the text itself says that here comes what to watch, it is believed, unless the whole looks back. */
    Weight weigh(Unit unit) {
        var features = features(unit).keySet();
        var weighed = LinearModel.logistic(MODEL.odds(features, vector(unit)));
        var told = isTold(unit, features);
        return new Weight(told ? Math.max(TOLD, weighed) : weighed, told);
    }

    private boolean isTold(Unit unit, Set<String> features) {
        if (features.contains("title other") || AGAINST.stream().anyMatch(features::contains)) {
            return false;
        }
        var block = unit.block();
        var asks = features.contains("begins whether") || features.contains("begins any") || sharesWhether(unit);
        var item = block.kind() == Block.Kind.ITEM && unit.first() && !features.contains("past");
        var listed = unit.list().equals("watch list");
        return listed
                || (asks || item)
                        && TOLD_BY.pattern()
                                .matcher(unit.lead() + "\n" + block.heading())
                                .find()
                || unit.besideList() && features.contains("turn: escalation");
    }

    /** "Whether agencies open an inquiry or use the case …": the second half is asked as the first is, and commands nothing. */
    private boolean sharesWhether(Unit unit) {
        int start = unit.span().start();
        var before = text.substring(Math.max(unit.sentence().start(), start - LONGEST_CLAUSE), start);
        return SHARED_WHETHER.matcher(before).find();
    }

    /** What the words of a passage mean. */
    float[] vector(Unit unit) {
        return WordVectors.get().of(unit.span().of(text));
    }

    /** What a passage shows, each feature with the words that show it. */
    Map<String, String> features(Unit unit) {
        var features = new LinkedHashMap<>(Signs.shownBy(unit.span().of(text)));
        if (sharesWhether(unit)) {
            COMMANDS.forEach(features::remove);
        }
        var place = place(unit);
        words(unit, features);
        layout(unit, place, features);
        days(unit, features);
        manner.names().forEach(name -> features.put(name, ""));
        return features;
    }

    private void words(Unit unit, Map<String, String> features) {
        var matcher = WORD.matcher(unit.span().of(text));
        while (matcher.find()) {
            features.put("word " + matcher.group().toLowerCase(Locale.ROOT).replace('’', '\''), "");
        }
    }

    /** The kind of place that a passage stands in. */
    private String place(Unit unit) {
        var block = unit.block();
        var barred = isBarred(block);
        var watched = isWatched(block);
        if (!unit.list().isEmpty()) {
            return "listed";
        }
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

    /** Whether a block stands under a heading that announces something else than what lies ahead. */
    static boolean isBarred(Block block) {
        return !block.heading().isEmpty()
                && HEADING_OTHER.pattern().matcher(block.heading()).find();
    }

    private static boolean isWatched(Block block) {
        return !block.heading().isEmpty()
                && HEADING_WATCH.pattern().matcher(block.heading()).find();
    }

    private static boolean isLed(Unit unit) {
        return !unit.lead().isEmpty()
                && LEAD_WATCH.pattern().matcher(unit.lead()).find()
                && !LEAD_OTHER.pattern().matcher(unit.lead()).find();
    }

    private void layout(Unit unit, String place, Map<String, String> features) {
        var block = unit.block();
        features.put("in " + place, block.heading());
        put(features, "listed by " + unit.list(), !unit.list().isEmpty());
        put(features, "beside a list", unit.besideList());
        put(features, "first of its line", unit.first());
        put(features, "led in", isLed(unit));
        put(
                features,
                "led off",
                !unit.lead().isEmpty()
                        && LEAD_OTHER.pattern().matcher(unit.lead()).find());
        put(features, "any lead", !unit.lead().isEmpty());
        put(features, "barred", isBarred(block));
        put(features, "watched", isWatched(block));
        put(features, "row", block.isOfTable());
        put(features, "other cell", block.kind() == Block.Kind.CELL);
        put(features, "over", block.done());
        if (!manner.isShort()) {
            put(features, "tail", unit.place() > TAIL);
            put(features, "head", unit.place() < HEAD);
        }
        int words = unit.span().of(text).split("\\s+").length;
        put(features, "few words", words <= FEW_WORDS);
        put(features, "many words", words >= MANY_WORDS);
        put(features, "names nobody", !NAME.matcher(unit.span().of(text)).find());
    }

    private void days(Unit unit, Map<String, String> features) {
        var block = unit.block();
        if (block.day() != null) {
            put(features, "line of a day to come", !block.day().isBefore(written));
            put(features, "line of a past day", block.day().isBefore(written));
        }
        for (var words : days.get(unit)) {
            var day = words.day();
            var name = day == null
                    ? "vague time"
                    : day.isBefore(written)
                                    || WEEKDAY.matcher(words.words()).matches() && tellsOfThePast(unit, features)
                            ? "past day"
                            : day.isAfter(written.plusDays(FAR_DAYS))
                                    ? "far day"
                                    : words.exact() ? "day to come" : "time to come";
            features.put(name, words.words());
        }
    }

    /** "Neither of them answered on Monday": the Monday before, where nothing in the passage lies ahead. */
    private boolean tellsOfThePast(Unit unit, Map<String, String> features) {
        return features.containsKey("past")
                && !AHEAD.matcher(unit.span().of(text)).find();
    }

    private List<DateWords> named(Unit unit) {
        return MAY_NAME_DAY.matcher(unit.span().of(text)).find() ? Dates.find(text, unit.span(), written) : List.of();
    }

    private boolean isToCome(DateWords words) {
        return words.exact() && isToCome(words.day());
    }

    private boolean isToCome(LocalDate day) {
        return day != null && !day.isBefore(written);
    }

    private static void put(Map<String, String> features, String name, boolean shown) {
        if (shown) {
            features.put(name, "");
        }
    }

    /** The words that speak most for a passage, as a reason for people. */
    String cue(Unit unit) {
        if (!unit.lead().isEmpty() && isLed(unit)) {
            return unit.lead();
        }
        var heading = unit.block().heading();
        if (isWatched(unit.block())) {
            return heading;
        }
        return strongest(unit);
    }

    /** The words without which a passage would be least probable. */
    private String strongest(Unit unit) {
        var features = features(unit);
        var vector = vector(unit);
        return features.entrySet().stream()
                .filter(feature -> !feature.getValue().isBlank())
                .min(Comparator.comparingDouble(
                        feature -> MODEL.odds(without(features.keySet(), feature.getKey()), vector)))
                .map(Map.Entry::getValue)
                .orElse("");
    }

    private static Set<String> without(Set<String> features, String one) {
        var others = new HashSet<>(features);
        others.remove(one);
        return others;
    }
}
