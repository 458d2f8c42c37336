package dev.harbinger.match;

import dev.harbinger.text.LinearModel;
import dev.harbinger.text.Regression;
import dev.harbinger.text.Training;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Makes the weights that tell an answer of No from one of Yes, out of the answers of the sets {@code read}, {@code shared}
 * and {@code tuned}: {@code mvn test -Dtest=LeaningTraining -Dharbinger.train=true}. What weighs the words against the
 * cross-encoder is fitted to {@code shared} and {@code tuned} alone, which that has not seen, with weights of the words
 * that have not seen the question. Prints how often each is right, cross-validated by question.
 */
@EnabledIfSystemProperty(named = "harbinger.train", matches = "true")
class LeaningTraining {
    private static final Path FOLDER = Path.of("src/main/resources/dev/harbinger/match");
    private static final List<String> OWN = List.of("shared", "tuned");
    private static final double PENALTY = 4;
    private static final double LIGHT = 0.1;
    private static final int RAREST = 4;
    private static final int FOLDS = 5;
    /** A weight below this moves no leaning, and the file would be long. */
    private static final double LEAST = 0.03;

    private record Answer(String set, String question, boolean no, List<String> words, List<Sign> read) {
        boolean own() {
            return OWN.contains(set);
        }
    }

    @Test
    void makeWeights() {
        var answers = new ArrayList<Answer>();
        LabelledPairs.ofAnyDay("read").forEachAnswer(pair -> answers.add(answer("read", pair, false)));
        for (var set : OWN) {
            LabelledPairs.ofAnyDay(set).forEachAnswer(pair -> answers.add(answer(set, pair, true)));
        }
        var own = answers.stream().filter(Answer::own).toList();
        var odds = outOfFold(answers, own);
        var both = new ArrayList<Map<String, Double>>();
        own.forEach(answer -> both.add(both(odds.get(answer), answer)));
        var chosen = new LinkedHashMap<Answer, Double>();
        for (int fold = 0; fold < FOLDS; fold++) {
            int out = fold;
            var weights = combined(own, both, answer -> fold(answer) != out);
            for (int i = 0; i < own.size(); i++) {
                if (fold(own.get(i)) == out) {
                    chosen.put(own.get(i), odds(weights, both.get(i)));
                }
            }
        }
        report("words", odds);
        report("words and reading", chosen);
        write("weights-of-no.txt", "that an answer is No", kept(fit(answers)));
        write("weights-of-no-by-reading.txt", "that an answer is No, by both", combined(own, both, answer -> true));
    }

    private static Answer answer(String set, LabelledPairs.Pair pair, boolean reads) {
        var words = LeaningFeatures.of(Judge.words(pair.question(), pair.entry()), pair.question(), pair.entry());
        return new Answer(
                set,
                pair.id(),
                pair.label() == LabelledPairs.Label.RESOLVES_NO,
                words,
                reads ? read(pair.question(), pair.entry()) : List.of());
    }

    private static List<Sign> read(QuestionSense question, EntrySense entry) {
        return Rereading.signsOfNo(0, question, entry, Rereading.read(question, entry));
    }

    private static Map<String, Double> both(double odds, Answer answer) {
        var both = new LinkedHashMap<String, Double>();
        answer.read().forEach(sign -> both.put(sign.feature().inFile(), sign.value()));
        both.put("signs", odds);
        return both;
    }

    /** What the words give for each answer by weights that were fitted without its question. */
    private static Map<Answer, Double> outOfFold(List<Answer> answers, List<Answer> own) {
        var odds = new LinkedHashMap<Answer, Double>();
        for (int fold = 0; fold < FOLDS; fold++) {
            int out = fold;
            var weights = fit(answers.stream()
                    .filter(answer -> !answer.own() || fold(answer) != out)
                    .toList());
            own.stream().filter(answer -> fold(answer) == out).forEach(answer -> {
                var features = new LinkedHashMap<String, Double>();
                answer.words().forEach(word -> features.put(word, 1.0));
                odds.put(answer, odds(weights, features));
            });
        }
        return odds;
    }

    private static int fold(Answer answer) {
        return Math.floorMod(answer.question().hashCode(), FOLDS);
    }

    /** Both answers count the same together: which comes oftener says nothing about the next. */
    private static Map<String, Double> fit(List<Answer> answers) {
        var yesForNo = odds(answers);
        return Training.fit(
                answers.stream()
                        .map(answer -> new Training.Example(
                                answer.question(), answer.words(), answer.no(), answer.no() ? yesForNo : 1))
                        .toList(),
                PENALTY,
                RAREST);
    }

    private static Map<String, Double> combined(
            List<Answer> own, List<Map<String, Double>> both, Predicate<Answer> which) {
        var examples = new ArrayList<Regression.Example>();
        for (int i = 0; i < own.size(); i++) {
            if (which.test(own.get(i))) {
                examples.add(new Regression.Example(
                        own.get(i).question(), both.get(i), own.get(i).no()));
            }
        }
        var weights = new LinkedHashMap<>(Regression.fit(examples, LIGHT, 1));
        weights.merge("bias", Math.log(odds(own.stream().filter(which).toList())), Double::sum);
        return weights;
    }

    private static double odds(List<Answer> answers) {
        double no = answers.stream().filter(Answer::no).count();
        return (answers.size() - no) / no;
    }

    private static double odds(Map<String, Double> weights, Map<String, Double> features) {
        var probability = Regression.probability(weights, features);
        return Math.log(probability / (1 - probability));
    }

    private static Map<String, Double> kept(Map<String, Double> weights) {
        var kept = new LinkedHashMap<>(weights);
        kept.values().removeIf(weight -> Math.abs(weight) < LEAST);
        kept.putIfAbsent("bias", 0.0);
        return kept;
    }

    private static void report(String name, Map<Answer, Double> odds) {
        for (var set : OWN) {
            System.out.printf(
                    "%s, %s: YES right %.3f, NO right %.3f%n",
                    name, set, right(odds, set, false), right(odds, set, true));
        }
    }

    private static double right(Map<Answer, Double> odds, String set, boolean no) {
        return odds.entrySet().stream()
                .filter(one -> one.getKey().set().equals(set) && one.getKey().no() == no)
                .mapToInt(one -> LinearModel.logistic(one.getValue()) > 0.5 == no ? 1 : 0)
                .average()
                .orElse(0);
    }

    private static void write(String file, String what, Map<String, Double> weights) {
        Training.write(
                FOLDER.resolve(file),
                "Weights of the judgement " + what
                        + ": feature | weight in a logistic model. Made by LeaningTraining from the labelled entries.",
                weights);
    }
}
