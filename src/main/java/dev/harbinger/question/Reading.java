package dev.harbinger.question;

import dev.harbinger.extraction.Document;
import dev.harbinger.extraction.Merging;
import dev.harbinger.extraction.Signal;
import dev.harbinger.extraction.SignalExtractor;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Reads the signals of a document: by the rules, and with what others propose where the document bears it out. Whatever
 * goes wrong with the proposals, the rules' result stands.
 */
@ApplicationScoped
class Reading {
    private static final Logger LOG = Logger.getLogger(Reading.class);

    private final SignalExtractor extractor;
    private final Instance<SignalProposer> proposers;
    private final MeterRegistry meters;

    Reading(SignalExtractor extractor, Instance<SignalProposer> proposers, MeterRegistry meters) {
        this.extractor = extractor;
        this.proposers = proposers;
        this.meters = meters;
    }

    /** May wait for a model; never call it inside a transaction. */
    List<Signal> signals(Document document) {
        var signals = extractor.extract(document);
        for (var proposer : proposers) {
            signals = merged(document, signals, proposer);
        }
        return signals;
    }

    private List<Signal> merged(Document document, List<Signal> signals, SignalProposer proposer) {
        try {
            var merged = Merging.of(extractor, document, signals, proposer.propose(document));
            count("agreed", merged.agreed());
            count("added", merged.added());
            count("refused", merged.refused());
            return merged.signals();
        } catch (RuntimeException e) {
            LOG.warnf("Proposals were left out: %s", e.getClass().getName());
            return signals;
        }
    }

    private void count(String outcome, int proposals) {
        meters.counter("harbinger.proposals", "outcome", outcome).increment(proposals);
    }
}
