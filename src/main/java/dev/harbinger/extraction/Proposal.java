package dev.harbinger.extraction;

import java.util.List;
import java.util.Objects;

/**
 * What somebody besides the rules holds to be a signal. Nothing of it is to be believed before {@link Merging} has found
 * it in the text.
 *
 * @param quote the passage, said to stand word for word in the text
 * @param question in the proposer's words, as {@code type} and {@code deadline} are; any of them may be empty
 */
public record Proposal(String quote, String question, String type, List<String> actors, String deadline) {
    public Proposal {
        Objects.requireNonNull(quote, "quote");
        Objects.requireNonNull(question, "question");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(deadline, "deadline");
        actors = List.copyOf(actors);
    }
}
