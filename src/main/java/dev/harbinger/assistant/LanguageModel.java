package dev.harbinger.assistant;

import dev.harbinger.common.Hash;
import dev.harbinger.extraction.Document;
import dev.harbinger.extraction.Proposal;
import dev.harbinger.question.SignalProposer;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.arc.lookup.LookupIfProperty;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Asks the language model for signals: once for a text, within the day's budget, and not while it keeps failing. Its
 * failures are no proposals, one line in the log and a count. Safe for several threads.
 */
@ApplicationScoped
@LookupIfProperty(name = "harbinger.llm.enabled", stringValue = "true")
class LanguageModel implements SignalProposer {
    private static final Logger LOG = Logger.getLogger(LanguageModel.class);

    private final Endpoint endpoint;
    private final Budget budget;
    private final Breaker breaker;
    private final AskedOnce asked = new AskedOnce();
    private final MeterRegistry meters;

    LanguageModel(LlmConfig config, MeterRegistry meters, InstantSource clock) {
        endpoint = new Endpoint(config);
        budget = new Budget(config.maxCallsPerDay(), clock);
        breaker = new Breaker(clock);
        this.meters = meters;
    }

    @Override
    public List<Proposal> propose(Document document) {
        var text = Hash.of(document.date() + "\n" + document.title() + "\n" + document.text());
        return asked.answer(text, () -> askIfAllowed(document));
    }

    /** Empty if it was not asked. */
    private Optional<List<Proposal>> askIfAllowed(Document document) {
        if (breaker.isOpen()) {
            return skipped("failing");
        }
        return budget.spend() ? Optional.of(ask(document)) : skipped("budget");
    }

    private Optional<List<Proposal>> skipped(String why) {
        meters.counter("harbinger.llm.skipped", "why", why).increment();
        return Optional.empty();
    }

    private List<Proposal> ask(Document document) {
        var time = Timer.start(meters);
        var reply = endpoint.ask(Prompt.of(document));
        if (reply instanceof Reply.Failed failed) {
            return failed("failed", failed.why(), time);
        }
        var proposals = Answer.read(((Reply.Words) reply).text());
        if (proposals.isEmpty()) {
            return failed("malformed", "its answer was not the JSON that was asked for", time);
        }
        breaker.succeeded();
        count("answered", time);
        return proposals.get();
    }

    private List<Proposal> failed(String outcome, String why, Timer.Sample time) {
        breaker.failed();
        count(outcome, time);
        LOG.warnf("A brief was read without the language model, because %s", why);
        return List.of();
    }

    private void count(String outcome, Timer.Sample time) {
        time.stop(meters.timer("harbinger.llm.calls", "outcome", outcome));
    }
}
