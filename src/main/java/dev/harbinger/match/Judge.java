package dev.harbinger.match;

import dev.harbinger.text.LinearModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.DoublePredicate;
import java.util.stream.Collectors;

/**
 * Judges whether an entry answers a question: a logistic model over named signs, each of which is a reason that can be
 * shown. The models are data files that {@code JudgeTraining} and
 * {@code LeaningTraining} make. Pure.
 */
final class Judge {
    private static final Weights WORDS = Weights.read("weights-of-words.txt");
    private static final Weights WORDS_AND_MEANING = Weights.read("weights.txt");
    private static final LinearModel NO = LinearModel.read(Judge.class, "weights-of-no.txt");

    /** An entry that words alone give less than this is not looked at for its meaning, which costs more. */
    private static final double HOPELESS = 0.0005;

    /** Where no reading helps, signs are taken for so much less sure, in log-odds: near misses share most of them. */
    static final double LESS_SURE = 0.89;

    private static final double LEAST_SHOWN = 0.05;

    private Judge() {}

    /** The judgement on one question. */
    static Judgement judge(QuestionSense question, EntrySense entry) {
        return judge(question, entry, likelihood -> true).orElseThrow();
    }

    /** The judgement, if its likelihood is worth one: most are not, and to say why costs as much as to find it. */
    static Optional<Judgement> judge(QuestionSense question, EntrySense entry, DoublePredicate isWorth) {
        var words = words(question, entry);
        var signs = withJoint(words);
        var odds = WORDS.odds(signs) - (entry.hasMeaning() ? 0 : LESS_SURE);
        var model = WORDS;
        if (entry.hasMeaning() && LinearModel.logistic(odds) >= HOPELESS) {
            signs = meant(words, question, entry);
            model = WORDS_AND_MEANING;
            odds = model.odds(signs);
        }
        var likelihood = LinearModel.logistic(odds);
        if (entry.hasMeaning() && Rereading.isWorth(likelihood)) {
            var reread = new Rereading(question, entry, signs, odds, oddsOfNo(signs, question, entry));
            return isWorth.test(reread.likelihood())
                    ? Optional.of(reread.judgement(reasons(model, signs)))
                    : Optional.empty();
        }
        return isWorth.test(likelihood)
                ? Optional.of(new Judgement(likelihood, leaning(signs, question, entry), reasons(model, signs)))
                : Optional.empty();
    }

    /** The signs that the words give. */
    static List<Sign> words(QuestionSense question, EntrySense entry) {
        var common = new CommonWords(question, entry);
        var signs = new ArrayList<Sign>();
        signs.addAll(ActorSigns.of(question, entry));
        signs.addAll(ActSigns.of(question, entry));
        signs.addAll(ObjectSigns.of(question, entry, common));
        signs.addAll(StanceSigns.of(question, entry, common));
        signs.addAll(DaySigns.of(question, entry, common));
        return signs;
    }

    /** The signs that words and meaning give, alone and together; {@code words} are those of the words. */
    static List<Sign> meant(List<Sign> words, QuestionSense question, EntrySense entry) {
        var signs = new ArrayList<>(words);
        signs.addAll(NearSigns.of(question, entry));
        return withJoint(signs);
    }

    private static List<Sign> withJoint(List<Sign> signs) {
        var all = new ArrayList<>(signs);
        all.addAll(JointSigns.of(signs));
        return all;
    }

    private static Leaning leaning(List<Sign> signs, QuestionSense question, EntrySense entry) {
        return oddsOfNo(signs, question, entry) > 0 ? Leaning.NO : Leaning.YES;
    }

    private static double oddsOfNo(List<Sign> signs, QuestionSense question, EntrySense entry) {
        return NO.odds(LeaningFeatures.of(signs, question, entry));
    }

    /** One reason of each kind: what its signs moved together, in the words of the one that moved most that way. */
    private static List<Reason> reasons(Weights model, List<Sign> signs) {
        var kinds = signs.stream().collect(Collectors.groupingBy(Sign::kind));
        return kinds.entrySet().stream()
                .map(kind -> reason(kind.getKey(), kind.getValue(), model))
                .filter(reason -> Math.abs(reason.weight()) >= LEAST_SHOWN)
                .sorted(Comparator.comparingDouble((Reason reason) -> Math.abs(reason.weight()))
                        .reversed())
                .toList();
    }

    private static Reason reason(String kind, List<Sign> signs, Weights model) {
        var sum = signs.stream().mapToDouble(sign -> model.of(sign)).sum();
        var direction = Math.signum(sum);
        var words = signs.stream()
                .max(Comparator.comparing((Sign sign) -> sign.feature().isJoint())
                        .reversed()
                        .thenComparingDouble(sign -> direction * model.of(sign)))
                .orElseThrow();
        return new Reason(kind, words.text(), sum);
    }
}
