package dev.harbinger.match;

import java.util.Optional;

/** Somebody besides the judge who may say whether an entry answers a question, such as a language model. */
public interface SecondOpinion {
    /** An entry of which the judge is not sure. */
    record Doubt(String question, String title, String text) {}

    /**
     * What somebody thinks of it.
     *
     * @param answers whether the entry reports that the event happened, or that it was ruled out
     * @param leaning which answer it gives
     * @param quote the sentence of the entry that decides it
     */
    record Opinion(boolean answers, Leaning leaning, String quote) {}

    /**
     * An opinion; empty if there is none, which is no error. May take seconds: never call it inside a transaction.
     * Nothing of it is checked.
     */
    Optional<Opinion> on(Doubt doubt);
}
