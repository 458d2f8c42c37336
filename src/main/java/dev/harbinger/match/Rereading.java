package dev.harbinger.match;

import dev.harbinger.text.LinearModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Weighs a judgement by named signs again when question and entry have been read together by the {@link CrossEncoder}: what
 * the signs say stays a part of it, and both are told as reasons. The two models are made by {@code JudgeTraining}
 * and {@code LeaningTraining}.
 */
final class Rereading {
    private static final Weights MODEL = Weights.read("weights-of-reading.txt");
    private static final Weights NO = Weights.read("weights-of-no-by-reading.txt");

    /** What the signs give less than this is not read, which costs more. */
    private static final double WORTH = 0.015;
    /** Log-odds beyond this say no more. */
    private static final double FAR = 6;

    private static final double LEAST_SHOWN = 0.05;

    /** About midway between answers and other entries that are read: what is nearer speaks for an answer. */
    private static final double USUALLY_NEAR = 0.4;

    private static final double USUALLY_FOREIGN = 0.8;

    private final double odds;
    private final double oddsOfNo;
    private final List<Sign> signs;
    private final Read read;
    private final QuestionSense question;
    private final EntrySense entry;

    /**
     * What question and entry say together. Names that it never met look alike to the cross-encoder: where an entry speaks of
     * {@link OtherMatter another matter} it is no more likely than its signs make it, which are taken
     * for less sure then.
     */
    record Read(CrossEncoder.Answer answer, boolean otherMatter) {
        /** The log-odds for any answer. */
        double any() {
            var any = logOdds(answer.any());
            return otherMatter ? Math.min(0, any) : any;
        }

        /** How much nearer than usual it lies: to embeddings too unknown names look alike. */
        double near(double nearer) {
            return otherMatter ? Math.min(0, nearer) : nearer;
        }

        /** The log-odds for its being a no, if it is an answer. */
        double no() {
            return logOdds(answer.no() / answer.any());
        }

        /** The log-odds that hold, of those by the signs alone and those by both. */
        double holding(double bySigns, double byBoth) {
            return otherMatter ? Math.min(bySigns - Judge.LESS_SURE, byBoth) : byBoth;
        }
    }

    /**
     * Reads.
     *
     * @param bySigns the signs of the judgement
     * @param odds the log-odds that they give for an answer; {@code oddsOfNo} for its being a no
     */
    Rereading(QuestionSense question, EntrySense entry, List<Sign> bySigns, double odds, double oddsOfNo) {
        this.question = question;
        this.entry = entry;
        this.odds = odds;
        this.oddsOfNo = oddsOfNo;
        read = read(question, entry);
        signs = signs(odds, bySigns, read);
    }

    /** Reads the two together, the question in the entry's names. */
    static Read read(QuestionSense question, EntrySense entry) {
        var answer = CrossEncoder.read(AskedByName.of(question, entry), entry.told());
        return new Read(answer, OtherMatter.in(question, entry));
    }

    /**
     * What the leaning rests on. The headline is read once more by itself: what happened stands there plainest, and what
     * will not happen next or was feared before stands below it.
     */
    static List<Sign> signsOfNo(double oddsOfNo, QuestionSense question, EntrySense entry, Read read) {
        var headline = entry.headline().words();
        var again = headline.equals(entry.told())
                ? read
                : new Read(CrossEncoder.read(AskedByName.of(question, entry), headline), read.otherMatter());
        return List.of(
                new Sign(Feature.SIGNS, oddsOfNo, () -> "the signs"),
                new Sign(Feature.READ, read.no(), () -> "read together"),
                new Sign(Feature.HEADLINE_READ, again.no(), () -> "the headline read with it"));
    }

    static boolean isWorth(double likelihood) {
        return likelihood >= WORTH;
    }

    /**
     * What the likelihood rests on; {@code odds} are those that the signs of the judgement give. That a headline tells of
     * other things too is told with the reading, for beside it that weighs less than the signs took it for.
     */
    static List<Sign> signs(double odds, List<Sign> bySigns, Read read) {
        var percent = String.format(Locale.ROOT, "%.0f", 100 * read.answer().any());
        var signs = new ArrayList<Sign>();
        signs.add(new Sign(Feature.SIGNS, odds, () -> "the signs"));
        signs.add(new Sign(Feature.READ, read.any(), () -> Saying.READING.with(percent)));
        for (var sign : bySigns) {
            if (sign.feature() == Feature.NEAR) {
                double nearer = read.near(sign.value() - USUALLY_NEAR);
                signs.add(new Sign(Feature.NEARER, nearer, sign.words()));
                signs.add(new Sign(Feature.NEARER_SQUARED, nearer * nearer, sign.words()));
            } else if (sign.feature() == Feature.FOREIGN_WORDS) {
                signs.add(new Sign(Feature.MORE_FOREIGN_WORDS, sign.value() - USUALLY_FOREIGN, sign.words()));
            }
        }
        return signs;
    }

    private static double logOdds(double probability) {
        return Math.max(-FAR, Math.min(FAR, Math.log(probability / (1 - probability))));
    }

    double likelihood() {
        return LinearModel.logistic(read.holding(odds, MODEL.odds(signs)));
    }

    /** The judgement, with what the reasons of the signs are worth still. */
    Judgement judgement(List<Reason> ofSigns) {
        return new Judgement(likelihood(), leaning(), reasons(ofSigns));
    }

    private Leaning leaning() {
        return NO.odds(signsOfNo(oddsOfNo, question, entry, read)) > 0 ? Leaning.NO : Leaning.YES;
    }

    /** Of each kind there is one reason, in the words of the first. */
    private static void add(Reason reason, Map<String, Reason> reasons) {
        reasons.merge(
                reason.kind(),
                reason,
                (one, other) -> new Reason(one.kind(), one.text(), one.weight() + other.weight()));
    }

    /** The reasons of the signs, each by what is left of it, and that of the reading; strongest first. */
    private List<Reason> reasons(List<Reason> ofSigns) {
        var reasons = new LinkedHashMap<String, Reason>();
        ofSigns.forEach(reason ->
                add(new Reason(reason.kind(), reason.text(), MODEL.of(Feature.SIGNS) * reason.weight()), reasons));
        signs.stream().skip(1).forEach(sign -> add(new Reason(sign.kind(), sign.text(), MODEL.of(sign)), reasons));
        return reasons.values().stream()
                .filter(reason -> Math.abs(reason.weight()) >= LEAST_SHOWN)
                .sorted(Comparator.comparingDouble((Reason reason) -> Math.abs(reason.weight()))
                        .reversed())
                .toList();
    }
}
