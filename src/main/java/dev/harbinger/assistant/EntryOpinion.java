package dev.harbinger.assistant;

import dev.harbinger.common.Hash;
import dev.harbinger.match.SecondOpinion;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.lookup.LookupIfProperty;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Asks the language model whether an entry answers a question, within a budget of its own and not while it keeps failing.
 * Its failures are no opinions, one line in the log and a count. Safe for several threads.
 */
@ApplicationScoped
@LookupIfProperty(name = "harbinger.llm.judge", stringValue = "true")
class EntryOpinion implements SecondOpinion {
    private static final Logger LOG = Logger.getLogger(EntryOpinion.class);
    private static final String TEMPLATE = Prompt.template("opinion-prompt.txt");
    private static final int FENCE = 16;
    private static final int LONGEST = 4000;

    private final Endpoint endpoint;
    private final Budget budget;
    private final Breaker breaker;
    private final MeterRegistry meters;

    EntryOpinion(LlmConfig config, MeterRegistry meters, InstantSource clock) {
        endpoint = new Endpoint(config);
        budget = new Budget(config.maxJudgementsPerDay(), clock);
        breaker = new Breaker(clock);
        this.meters = meters;
    }

    @Override
    public Optional<Opinion> on(Doubt doubt) {
        if (breaker.isOpen() || !budget.spend()) {
            return counted("skipped");
        }
        var reply = endpoint.ask(prompt(doubt));
        if (reply instanceof Reply.Failed failed) {
            breaker.failed();
            LOG.warnf("An entry was judged without the language model, because %s", failed.why());
            return counted("failed");
        }
        var opinion = OpinionAnswer.read(((Reply.Words) reply).text());
        if (opinion.isEmpty()) {
            breaker.failed();
            return counted("malformed");
        }
        breaker.succeeded();
        counted("answered");
        return opinion;
    }

    private Optional<Opinion> counted(String outcome) {
        meters.counter("harbinger.llm.opinions", "outcome", outcome).increment();
        return Optional.empty();
    }

    /** The entry is data between two fences that nobody can write who does not know the entry's fingerprint. */
    static List<ChatMessage> prompt(Doubt doubt) {
        var text = doubt.text().length() > LONGEST ? doubt.text().substring(0, LONGEST) : doubt.text();
        var data =
                "Question: " + doubt.question().replaceAll("\\s+", " ") + "\n\nEntry: " + doubt.title() + "\n" + text;
        var fence = "entry-" + Hash.of(data).substring(0, FENCE);
        return List.of(
                SystemMessage.from(TEMPLATE.replace("{fence}", fence)),
                UserMessage.from("<" + fence + ">\n" + data + "\n</" + fence + ">"));
    }
}
