package dev.harbinger.extraction;

import dev.harbinger.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Joins what a model proposes to what the rules found. The model may agree, which makes a signal more certain, and may
 * add, which makes a proposal that waits for a person; it can take nothing away and change no words of the rules.
 */
public final class Merging {
    private static final int SHORTEST_PASSAGE = 12;
    private static final int LONGEST_PASSAGE = 600;
    private static final double TRUST = 0.3;

    /**
     * The signals of both.
     *
     * @param signals in the order of the text; passages do not overlap
     * @param agreed how many the rules and the model found
     * @param added how many only the model found
     * @param refused how many proposals were not taken, because their passage is not in the text or not to be used
     */
    public record Merged(List<Signal> signals, int agreed, int added, int refused) {
        public Merged {
            signals = List.copyOf(signals);
        }
    }

    private final ProposalCheck check;
    private final Passages passages;
    private final List<Span> barred;
    private final List<Signal> signals;
    private int agreed;
    private int added;

    private Merging(SignalExtractor extractor, Document document, List<Signal> rules) {
        check = new ProposalCheck(extractor, document);
        passages = new Passages(document.text());
        barred = Blocks.of(document).stream()
                .filter(Weighing::isBarred)
                .map(Block::body)
                .toList();
        signals = new ArrayList<>(rules);
    }

    /** Merges proposals in their order into the signals that the rules found in the same document. */
    public static Merged of(
            SignalExtractor extractor, Document document, List<Signal> rules, List<Proposal> proposals) {
        if (proposals.isEmpty()) {
            return new Merged(rules, 0, 0, 0);
        }
        var merging = new Merging(extractor, document, rules);
        proposals.forEach(merging::take);
        merging.signals.sort(Comparator.comparingInt(Signal::start));
        var refused = proposals.size() - merging.agreed - merging.added;
        return new Merged(merging.signals, merging.agreed, merging.added, refused);
    }

    /** Takes the first place of the quote that agrees with a signal of the rules or is still free, if there is one. */
    private void take(Proposal proposal) {
        if (proposal.quote().length() > 2 * LONGEST_PASSAGE) {
            return;
        }
        for (var place : passages.of(bare(proposal.quote()))) {
            if (mayBeUsed(place) && (agrees(place) || adds(place, proposal))) {
                return;
            }
        }
    }

    /** Without the marks that quoters put around a passage. */
    private static String bare(String quote) {
        return quote.strip()
                .replaceFirst("^[\"\u201c\u2018…]+\\s*", "")
                .replaceFirst("\\s*[\"\u201d\u2019….,;:]+$", "");
    }

    private boolean mayBeUsed(Span place) {
        return place.length() >= SHORTEST_PASSAGE
                && place.length() <= LONGEST_PASSAGE
                && barred.stream().noneMatch(part -> overlap(part.start(), part.end(), place) > 0);
    }

    private boolean agrees(Span place) {
        var best = signals.stream()
                .filter(signal -> signal.foundBy() == Signal.FoundBy.RULES)
                .filter(signal -> 2 * overlap(signal, place) >= Math.min(signal.end() - signal.start(), place.length()))
                .max(Comparator.comparingInt(signal -> overlap(signal, place)));
        best.ifPresent(signal -> signals.set(signals.indexOf(signal), agreed(signal)));
        agreed += best.isPresent() ? 1 : 0;
        return best.isPresent();
    }

    private static Signal agreed(Signal signal) {
        return new Signal(
                signal.start(),
                signal.end(),
                signal.question(),
                signal.type(),
                signal.actors(),
                signal.deadline(),
                signal.confidence() + TRUST * (1 - signal.confidence()),
                signal.cue(),
                signal.resolvesYes(),
                Signal.FoundBy.BOTH);
    }

    private boolean adds(Span place, Proposal proposal) {
        var free = signals.size() < SignalExtractor.MOST_SIGNALS
                && signals.stream().noneMatch(signal -> overlap(signal, place) > 0);
        if (free) {
            signals.add(check.signal(place, proposal));
            added++;
        }
        return free;
    }

    private static int overlap(Signal signal, Span place) {
        return overlap(signal.start(), signal.end(), place);
    }

    private static int overlap(int start, int end, Span place) {
        return Math.max(0, Math.min(end, place.end()) - Math.max(start, place.start()));
    }
}
