package dev.harbinger.extraction;

import dev.harbinger.text.LinearModel;
import dev.harbinger.text.PairModel;
import dev.harbinger.text.Span;
import org.jboss.logging.Logger;

/**
 * Reads passages within what stands around them: whether one names an event to follow, of what kind, and who acts in it. The
 * network is made by {@code src/training/passage_reader.py}. Safe for several threads; a call costs some milliseconds of a
 * processor. Where its native library does not load, the signs and words alone decide.
 */
final class PassageReader {
    private static final Logger LOG = Logger.getLogger(PassageReader.class);
    private static final int MOST_TOKENS = 128;
    /** Some letters for each token. */
    private static final int LONGEST = 8 * MOST_TOKENS;

    private static final int TITLE = 80;
    private static final int HEADING = 60;
    private static final int LEAD = 100;
    private static final int BEFORE = 160;

    /** Passages that their signs make less probable are not read. */
    private static final double LEAST_READ = 0.05;
    /** How much the reading counts beside the signs, of log-odds: what told best on the briefs of {@code choice}. */
    private static final double SHARE = 0.7;
    /** The same where the text itself says that here comes what to watch. */
    private static final double SHARE_OF_TOLD = 0.2;

    private static final class Model {
        private static final PairModel PAIRS = load();

        private static PairModel load() {
            try {
                return PairModel.read(PassageReader.class, "passage-reader.onnx", MOST_TOKENS);
            } catch (LinkageError | IllegalStateException e) {
                LOG.warn(
                        "Passages are weighed by their signs alone: the network that reads them does not load here", e);
                return null;
            }
        }
    }

    private final Document document;

    PassageReader(Document document) {
        this.document = document;
    }

    /** Whether its signs make a passage worth reading; they mistake some of which they are most sure. */
    static boolean isWorthReading(double probability) {
        return probability >= LEAST_READ;
    }

    /** What is read in a passage; nothing where the network does not load. */
    PassageReading read(Unit unit) {
        return read(context(unit), unit.span().of(document.text()));
    }

    /** The same for a passage of which only the place is known. */
    PassageReading read(Span passage) {
        return read(context(passage), passage.of(document.text()));
    }

    /** The same for words that stand in no document. Only the beginnings of long ones are read. */
    static PassageReading read(String context, String passage) {
        if (Model.PAIRS == null) {
            return PassageReading.NOTHING;
        }
        var before = shortened(context);
        var words = shortened(passage);
        return new PassageReading(before, words, Model.PAIRS.read(before, words));
    }

    private static String shortened(String words) {
        return words.substring(0, Math.min(LONGEST, words.length())).replace('\n', ' ');
    }

    /** The probability that a passage names an event to follow, by its signs and a reading together. */
    static double probability(PassageReading reading, Weighing.Weight bySigns) {
        var signs = bySigns.probability();
        if (reading == PassageReading.NOTHING) {
            return signs;
        }
        var share = bySigns.told() ? SHARE_OF_TOLD : SHARE;
        return LinearModel.logistic((1 - share) * Math.log(signs / (1 - signs)) + share * reading.event());
    }

    /** What a reader has seen before the passage: the title, the heading, what introduces it, and the words just before. */
    String context(Unit unit) {
        var heading = unit.block().heading();
        return context(
                heading.substring(heading.lastIndexOf('›') + 1),
                unit.lead(),
                unit.span().start());
    }

    /** The same where only the place of a passage is known. */
    String context(Span passage) {
        return context("", "", passage.start());
    }

    private String context(String heading, String lead, int start) {
        var context = new StringBuilder();
        add(context, document.title(), TITLE);
        add(context, heading, HEADING);
        add(context, lead, LEAD);
        return context + before(start);
    }

    private static void add(StringBuilder context, String words, int most) {
        if (!words.isBlank()) {
            var stripped = words.strip();
            context.append(stripped, 0, Math.min(most, stripped.length())).append(" | ");
        }
    }

    /** The words before a place, the first of them whole. */
    private String before(int place) {
        var text = document.text();
        int from = Math.max(0, place - BEFORE);
        int space = from == 0 ? -1 : text.indexOf(' ', from);
        return text.substring(space < 0 || space >= place ? from : space + 1, place)
                .replace('\n', ' ')
                .strip();
    }
}
