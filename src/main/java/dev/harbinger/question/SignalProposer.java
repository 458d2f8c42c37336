package dev.harbinger.question;

import dev.harbinger.extraction.Document;
import dev.harbinger.extraction.Proposal;
import java.util.List;

/** Somebody besides the rules who may name signals, such as a language model. */
public interface SignalProposer {
    /**
     * What it holds to be signals; empty if it has nothing to say or cannot answer, which is then not an error. May take
     * seconds: never call it inside a transaction. Nothing of the answer is checked.
     */
    List<Proposal> propose(Document document);
}
