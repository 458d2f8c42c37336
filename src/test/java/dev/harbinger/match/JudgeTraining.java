package dev.harbinger.match;

import dev.harbinger.text.LinearModel;
import dev.harbinger.text.Regression;
import dev.harbinger.text.Training;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Makes the judge's weights from the labelled entries of the sets {@code shared} and {@code tuned}:
 * {@code mvn test -Dtest=JudgeTraining -Dharbinger.train=true}. Prints what each kind of sign is worth, by leaving it out.
 */
@EnabledIfSystemProperty(named = "harbinger.train", matches = "true")
class JudgeTraining {
    private static final Path FOLDER = Path.of("src/main/resources/dev/harbinger/match");
    private static final double PENALTY = 1;
    private static final List<String> SETS = List.of("shared", "tuned");
    private static final double LIGHT = 0.1;
    private static final int RAREST = 8;
    private static final int FOLDS = 5;
    private static final double NEAR = 0.35;

    private static final Pattern SPEAKS_FOR = Pattern.compile(
            "(?:headline |text )?(?:actor (?:named|by another name|of the kind|first)|actor's country|same (?:word|act|matter)|act of the kind|happened|dated)"
                    + "|actor first|others in the (?:headline|text)|same names|same number|about(?:, with the (?:actor|act))?|headline about|near(?: squared|, with the (?:actor|act))?|close|very close|headline near"
                    + "|.*fact rather than thought|actor and act.*|act happened|happened on a day|day since asked");
    private static final Pattern SPEAKS_AGAINST = Pattern.compile(
            "(?:headline |text )?(?:considered|urged|scheduled|hearsay|background|asks|another act)|stranger first|compatriot first"
                    + "|another country.*|no (?:actor|others|act|such number)|(?:headline|text) quoted|day (?:before asked|ahead)|other names|act thought of|.*, but thought of|happened but considered|foreign words");

    private static final Set<Feature> CONCERNS = EnumSet.of(
            Feature.ABOUT,
            Feature.HEADLINE_SAME_WORD,
            Feature.TEXT_SAME_WORD,
            Feature.HEADLINE_ACTOR_NAMED,
            Feature.HEADLINE_ACTOR_BY_ANOTHER_NAME,
            Feature.HEADLINE_ACTOR_OF_THE_KIND,
            Feature.TEXT_ACTOR_NAMED,
            Feature.TEXT_ACTOR_BY_ANOTHER_NAME,
            Feature.TEXT_ACTOR_OF_THE_KIND);

    private record Shown(LabelledPairs.Pair pair, List<Sign> signs) {}

    @Test
    void makeWeights() {
        var shown = shown();
        var meant = examples(shown, Set.of(), true);
        write("weights.txt", "by words and meaning", fit(meant));
        write("weights-of-words.txt", "by words alone", fit(examples(shown, Set.of(), false)));
        reread(meant);
        report("all signs", shown, meant);
        for (var kind : List.of("actor", "event", "object", "stance", "time", "meaning")) {
            report("without " + kind, shown, examples(shown, Set.of(kind), true));
        }
    }

    /**
     * Fits what weighs the signs against a reading together. The signs are given by weights that were fitted without the
     * question: in use they will be new to it as well. The cross-encoder itself has seen neither set.
     */
    private static void reread(List<Regression.Example> meant) {
        var strangers = IntStream.range(0, FOLDS)
                .mapToObj(fold -> fit(meant.stream()
                        .filter(example -> fold(example.group()) != fold)
                        .toList()))
                .toList();
        var answers = pairs().stream()
                .flatMap(pairs -> pairs.map(true, pair -> reread(pair, strangers.get(fold(pair.id())))).stream())
                .flatMap(Optional::stream)
                .toList();
        write("weights-of-reading.txt", "by its signs and a reading together", Regression.fit(answers, LIGHT, RAREST));
    }

    private static Optional<Regression.Example> reread(LabelledPairs.Pair pair, Map<String, Double> weights) {
        var signs = signs(pair);
        var odds = odds(weights, features(signs));
        if (!Rereading.isWorth(LinearModel.logistic(odds))) {
            return Optional.empty();
        }
        var read = Rereading.read(pair.question(), pair.entry());
        return Optional.of(new Regression.Example(
                pair.id(),
                features(Rereading.signs(odds, signs, read)),
                pair.label().resolves()));
    }

    private static int fold(String question) {
        return Math.floorMod(question.hashCode(), FOLDS);
    }

    private static double odds(Map<String, Double> weights, Map<String, Double> features) {
        var probability = Regression.probability(weights, features);
        return Math.log(probability / (1 - probability));
    }

    /**
     * Fits, leaving out signs whose weight would say the contrary of what they mean, because others overshoot for them: the
     * worst first, for what it overshot may be right without it.
     */
    private static Map<String, Double> fit(List<Regression.Example> examples) {
        var weights = Regression.fit(examples, PENALTY, RAREST);
        var kept = examples;
        for (var worst = worst(weights); worst.isPresent(); worst = worst(weights)) {
            var left = worst.get();
            kept = kept.stream().map(example -> without(example, left)).toList();
            weights = Regression.fit(kept, PENALTY, RAREST);
        }
        return weights;
    }

    private static Optional<String> worst(Map<String, Double> weights) {
        return weights.entrySet().stream()
                .filter(weight -> SPEAKS_FOR.matcher(weight.getKey()).matches() && weight.getValue() < 0
                        || SPEAKS_AGAINST.matcher(weight.getKey()).matches() && weight.getValue() > 0)
                .max(Comparator.comparingDouble(weight -> Math.abs(weight.getValue())))
                .map(Map.Entry::getKey);
    }

    private static Regression.Example without(Regression.Example example, String left) {
        var features = new LinkedHashMap<>(example.features());
        features.remove(left);
        return new Regression.Example(example.group(), features, example.positive());
    }

    private static List<Shown> shown() {
        var shown = new ArrayList<Shown>();
        SETS.forEach(set ->
                LabelledPairs.ofAnyDay(set).forEachVariation(pair -> shown.add(new Shown(pair, signs(pair)))));
        for (var pairs : pairs()) {
            pairs.forEach(true, pair -> {
                var signs = signs(pair);
                if (pair.label() != LabelledPairs.Label.UNRELATED || mayConcern(signs)) {
                    shown.add(new Shown(pair, signs));
                }
            });
        }
        return shown;
    }

    /** Each set, and the questions of each with the entries of the other, which are like a stream of other news. */
    private static List<LabelledPairs> pairs() {
        return SETS.stream()
                .flatMap(asked -> SETS.stream()
                        .map(told -> asked.equals(told)
                                ? LabelledPairs.ofAnyDay(asked)
                                : LabelledPairs.ofStrangers(asked, told)))
                .toList();
    }

    private static List<Sign> signs(LabelledPairs.Pair pair) {
        return Judge.meant(Judge.words(pair.question(), pair.entry()), pair.question(), pair.entry());
    }

    /** Entries that share nothing with a question teach nothing. */
    private static boolean mayConcern(List<Sign> signs) {
        return signs.stream()
                .anyMatch(sign ->
                        CONCERNS.contains(sign.feature()) || sign.feature() == Feature.NEAR && sign.value() > NEAR);
    }

    private static List<Regression.Example> examples(List<Shown> shown, Set<String> without, boolean meaning) {
        return shown.stream()
                .map(one -> new Regression.Example(
                        one.pair().id(),
                        features(one.signs().stream()
                                .filter(sign -> !without.contains(sign.kind()))
                                .filter(sign -> meaning || !sign.kind().equals("meaning"))
                                .filter(sign -> meaning || sign.feature() != Feature.NEAR_BUT_THOUGHT_OF)
                                .toList()),
                        one.pair().label().resolves()))
                .toList();
    }

    private static Map<String, Double> features(List<Sign> signs) {
        var features = new LinkedHashMap<String, Double>();
        signs.forEach(sign -> features.putIfAbsent(sign.feature().inFile(), sign.value()));
        return features;
    }

    private static void write(String file, String what, Map<String, Double> weights) {
        Training.write(
                FOLDER.resolve(file),
                "Weights of the judgement " + what
                        + ": feature | weight in a logistic model. Made by JudgeTraining from the labelled entries.",
                weights);
    }

    /** Cross-validated by question. */
    private static void report(String name, List<Shown> shown, List<Regression.Example> examples) {
        var questions = examples.stream()
                .map(Regression.Example::group)
                .distinct()
                .sorted()
                .toList();
        var score = new FlagScore(new LabelledPairs("tuned"), Double.parseDouble(MatchConfig.THRESHOLD));
        for (int fold = 0; fold < FOLDS; fold++) {
            int held = fold;
            var kept = examples.stream()
                    .filter(example -> questions.indexOf(example.group()) % FOLDS != held)
                    .toList();
            var weights = fit(kept);
            for (int i = 0; i < examples.size(); i++) {
                var pair = shown.get(i).pair();
                if (questions.indexOf(pair.id()) % FOLDS == held
                        && !pair.id().startsWith("aq-")
                        && !pair.style().equals("variation")) {
                    var likelihood =
                            Regression.probability(weights, examples.get(i).features());
                    score.add(new FlagScore.Row(pair, likelihood, Leaning.UNCLEAR));
                }
            }
        }
        System.out.printf(
                "%s: F1 %.3f (best %s), average precision %.3f, near misses %.3f%n",
                name, score.f1(), score.best(), score.averagePrecision(), score.nearMisses());
    }
}
