package dev.harbinger.match;

import java.util.List;
import java.util.Locale;

/**
 * How often flags were right, by what people said.
 *
 * @param bands by how likely the program held them, likeliest first
 */
public record Accuracy(List<Share> byFeed, List<Share> byType, List<Share> bands, Calibration calibration) {
    /** Flags with a verdict that have something in common. */
    public record Share(String name, long confirmed, long dismissed) {
        /** A constant's name as words. */
        public String plainName() {
            var words = name.replace('_', ' ').toLowerCase(Locale.ROOT);
            return Character.toUpperCase(words.charAt(0)) + words.substring(1);
        }

        public long verdicts() {
            return confirmed + dismissed;
        }

        /** The share that was right, 0 to 1; null without a verdict. */
        public Double right() {
            return verdicts() == 0 ? null : (double) confirmed / verdicts();
        }
    }

    /** Those of all flags. */
    public Share all() {
        return new Share(
                "all",
                byType.stream().mapToLong(Share::confirmed).sum(),
                byType.stream().mapToLong(Share::dismissed).sum());
    }
}
