package dev.harbinger.match;

import dev.harbinger.text.SignalType;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How often flags were right, by what people said.
 *
 * @param bands by how likely the program held them, likeliest first
 */
public record Accuracy(List<Share> byFeed, List<Share> byType, List<Share> bands, Calibration calibration) {
    /** Flags with a verdict that have something in common. */
    public record Share(String name, long confirmed, long dismissed) {
        static Share of(String name, List<Verdict> verdicts) {
            var right = verdicts.stream().filter(Verdict::right).count();
            return new Share(name, right, verdicts.size() - right);
        }

        /** The type of one whose name is that of a type. */
        public SignalType type() {
            return SignalType.valueOf(name);
        }

        public long verdicts() {
            return confirmed + dismissed;
        }

        /** The share that was right, 0 to 1; null without a verdict. */
        public Double right() {
            return verdicts() == 0 ? null : (double) confirmed / verdicts();
        }
    }

    /** One verdict, on a flag of a feed, a type of question and a likelihood. */
    record Verdict(String feed, String type, String tenth, boolean right) {
        static Verdict of(Object[] row) {
            int from = (int) Math.min(9, (Double) row[2] * 10);
            return new Verdict(
                    (String) row[0],
                    ((SignalType) row[1]).name(),
                    from * 10 + " to " + (from + 1) * 10 + " %",
                    row[3] == FlagStatus.CONFIRMED);
        }
    }

    /** The shares of verdicts that have something in common, the most verdicts first. */
    static List<Share> shares(List<Verdict> verdicts, Function<Verdict, String> name) {
        return verdicts.stream().collect(Collectors.groupingBy(name)).entrySet().stream()
                .map(group -> Share.of(group.getKey(), group.getValue()))
                .sorted(Comparator.comparingLong(Share::verdicts).reversed())
                .toList();
    }

    /** Those of all flags. */
    public Share all() {
        return new Share(
                "all",
                byType.stream().mapToLong(Share::confirmed).sum(),
                byType.stream().mapToLong(Share::dismissed).sum());
    }
}
