package dev.harbinger.extraction;

import dev.harbinger.text.WordFile;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The rules of {@code cues.txt} and {@code vetoes.txt}, read once. */
final class Cues {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    static final List<Cue> ALL = WordFile.records(Cues.class, "cues.txt", 5).stream()
            .map(record -> new Cue(
                    record.get(0),
                    Cue.Where.valueOf(record.get(1).toUpperCase(Locale.ROOT)),
                    Cue.Takes.valueOf(record.get(2).toUpperCase(Locale.ROOT)),
                    Double.parseDouble(record.get(3)),
                    Pattern.compile(record.get(4), FLAGS)))
            .toList();

    private static final List<Pattern> VETOES = WordFile.records(Cues.class, "vetoes.txt", 2).stream()
            .map(record -> Pattern.compile(record.get(1), FLAGS))
            .toList();
    private static final Pattern ANNOUNCES = Pattern.compile(
            "\\b(?:watch|look for|follow|track|monitor|questions?|signals?|signs?|indicators?|dates|decisions?|ahead|next|radar|eyes? on|pending|undecided|open)",
            FLAGS);

    private Cues() {}

    static boolean vetoed(String sentence) {
        return VETOES.stream().anyMatch(veto -> veto.matcher(sentence).find());
    }

    /** Whether a line that ends in a colon introduces a list of signals. */
    static boolean announce(String line) {
        return ANNOUNCES.matcher(line).find() && !vetoed(line) && !Sections.announcesOther(line);
    }
}
