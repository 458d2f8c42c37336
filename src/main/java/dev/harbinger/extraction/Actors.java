package dev.harbinger.extraction;

import dev.harbinger.text.ActorCatalog;
import dev.harbinger.text.LinearModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * Tells whose act would answer a passage: weighs all that its {@link Mentions} name, beside what the network read. The weights
 * of {@code actors.txt} are made by {@code ActorTraining}.
 */
final class Actors {
    private static final LinearModel MODEL = LinearModel.read(Actors.class, "actors.txt");
    private static final double LEAST = 0.4;
    private static final double LEAST_OF_FIRST = 0.2;
    /** Of those that stand elsewhere although the passage has a subject of its own. */
    private static final double LEAST_BESIDE_SUBJECT = 0.5;

    private static final int MOST = 4;
    /** How much the reading counts beside the signs, of log-odds, and what it costs to stand nowhere near: both chosen on labelled
     * briefs left out of the fit. */
    private static final double SHARE_OF_READING = 0.7;

    private static final double NOT_READ = 0.5;

    private final Mentions mentions;

    Actors(Document document, Reading reading) {
        mentions = new Mentions(document, reading);
    }

    /** The words for the actors of a passage: those that it names itself, in their order, then others. */
    List<String> of(Candidate passage, String subject) {
        var all = mentions.of(passage.span(), passage.sentence(), passage.block(), subject);
        return choose(all, named -> probability(named, passage.reading()));
    }

    static List<String> choose(List<Named> all, ToDoubleFunction<Named> probability) {
        var chosen = new ArrayList<Named>();
        all.stream()
                .sorted(Comparator.comparingDouble(named -> -probability.applyAsDouble(named)))
                .filter(named -> probability.applyAsDouble(named) >= (chosen.isEmpty() ? LEAST_OF_FIRST : least(named)))
                .filter(named -> chosen.stream().noneMatch(other -> overlap(named.words(), other.words())))
                .limit(MOST)
                .forEachOrdered(chosen::add);
        return all.stream()
                .filter(chosen::contains)
                .sorted(Comparator.comparing(named -> !named.isInside()))
                .map(named -> Organs.whole(named, chosen, all, probability))
                .toList();
    }

    private static double least(Named named) {
        return named.features().contains("outside, a subject inside") ? LEAST_BESIDE_SUBJECT : LEAST;
    }

    private static boolean overlap(String one, String other) {
        return one.contains(other) || other.contains(one);
    }

    /** The probability by its signs and a reading together. Of whom a question asks it, no reading that did not see the question doubts it. */
    private static double probability(Named named, PassageReading reading) {
        var signs = MODEL.odds(named.features());
        var read = reading.actor(named.spellings());
        if (read.isPresent()) {
            var both = (1 - SHARE_OF_READING) * signs + SHARE_OF_READING * read.getAsDouble();
            return LinearModel.logistic(named.isAsked() ? Math.max(signs, both) : both);
        }
        return LinearModel.logistic(signs - (reading == PassageReading.NOTHING ? 0 : NOT_READ));
    }

    /**
     * The name under which the catalogue has a body, with the text's own short name where it is another. A country keeps
     * that of its capital.
     */
    static String shown(String words) {
        var known = ActorCatalog.get().named(words);
        if (known.isEmpty() || words.endsWith(")")) {
            return words;
        }
        var name = known.get().name();
        if (known.get().isCountry()) {
            return Acronyms.abbreviates(words) ? name : words;
        }
        var same = (" " + lower(name) + " ").contains(" " + lower(words) + " ")
                || lower(words).contains(lower(name));
        return same ? name : name + " (" + Names.owned(words) + ")";
    }

    private static String lower(String words) {
        return words.toLowerCase(Locale.ROOT);
    }
}
