package dev.harbinger.match;

import dev.harbinger.text.LinearModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Weighs a judgement by named signs again when question and entry have been read together by the {@link CrossEncoder}: what
 * the signs say stays a part of it, and both are told as reasons. The two models are made by {@code JudgeTraining}.
 */
final class Rereading {
    private static final LinearModel MODEL = LinearModel.read(Rereading.class, "weights-of-reading.txt");
    private static final LinearModel NO = LinearModel.read(Rereading.class, "weights-of-no-by-reading.txt");

    /** What the signs give less than this is not read, which costs more. */
    private static final double WORTH = 0.015;
    /** Log-odds beyond this say no more. */
    private static final double FAR = 6;

    private static final double LEAST_SHOWN = 0.05;

    private final double odds;
    private final boolean othersAlone;
    private final double oddsOfNo;
    private final List<Sign> signs;
    private final CrossEncoder.Answer answer;

    /**
     * Reads.
     *
     * @param odds the log-odds that the signs give for an answer; {@code oddsOfNo} for its being a no
     */
    Rereading(QuestionSense question, EntrySense entry, double odds, double oddsOfNo) {
        this(read(question, entry), odds, oddsOfNo, OtherNames.alone(question, entry));
    }

    private Rereading(CrossEncoder.Answer answer, double odds, double oddsOfNo, boolean othersAlone) {
        this.odds = odds;
        this.othersAlone = othersAlone;
        this.oddsOfNo = oddsOfNo;
        this.answer = answer;
        signs = signs(odds, answer, othersAlone);
    }

    /** What the two say together, the question in the entry's names. */
    static CrossEncoder.Answer read(QuestionSense question, EntrySense entry) {
        return CrossEncoder.read(AskedByName.of(question, entry), entry.told());
    }

    static boolean isWorth(double likelihood) {
        return likelihood >= WORTH;
    }

    /**
     * What the likelihood rests on. Names that it never met look alike to the cross-encoder: where an entry names others
     * alone it is no more likely than its signs make it.
     */
    static List<Sign> signs(double odds, CrossEncoder.Answer answer, boolean othersAlone) {
        var read = othersAlone ? Math.min(0, logOdds(answer.any())) : logOdds(answer.any());
        var text = Saying.READING.with(String.format(Locale.ROOT, "%.0f", 100 * answer.any()));
        return List.of(new Sign("signs", odds, "signs", "the signs"), new Sign("read", read, "reading", text));
    }

    /** What the leaning rests on. */
    static List<Sign> signsOfNo(double oddsOfNo, CrossEncoder.Answer answer) {
        return List.of(
                new Sign("signs", oddsOfNo, "signs", "the signs"),
                new Sign("read", logOdds(answer.no() / answer.any()), "reading", "read together"));
    }

    private static double logOdds(double probability) {
        return Math.max(-FAR, Math.min(FAR, Math.log(probability / (1 - probability))));
    }

    double likelihood() {
        var read = odds(MODEL, signs);
        return LinearModel.logistic(othersAlone ? Math.min(odds, read) : read);
    }

    /** The judgement, with what the reasons of the signs are worth still. */
    Judgement judgement(List<Reason> ofSigns) {
        return new Judgement(likelihood(), leaning(), reasons(ofSigns));
    }

    private Leaning leaning() {
        return odds(NO, signsOfNo(oddsOfNo, answer)) > 0 ? Leaning.NO : Leaning.YES;
    }

    private static double odds(LinearModel model, List<Sign> signs) {
        return model.weight("bias")
                + signs.stream()
                        .mapToDouble(sign -> sign.value() * model.weight(sign.feature()))
                        .sum();
    }

    /** The reasons of the signs, each by what is left of it, and that of the reading; strongest first. */
    private List<Reason> reasons(List<Reason> ofSigns) {
        var weight = MODEL.weight("signs");
        var reasons = new ArrayList<Reason>();
        ofSigns.forEach(reason -> reasons.add(new Reason(reason.kind(), reason.text(), weight * reason.weight())));
        var read = odds(MODEL, signs) - MODEL.weight("bias") - weight * odds;
        reasons.add(new Reason("reading", signs.get(1).text(), read));
        return reasons.stream()
                .filter(reason -> Math.abs(reason.weight()) >= LEAST_SHOWN)
                .sorted(Comparator.comparingDouble((Reason reason) -> Math.abs(reason.weight()))
                        .reversed())
                .toList();
    }
}
