package dev.harbinger.extraction;

import java.util.List;

/**
 * Somebody whose act would answer a question.
 *
 * @param name the canonical name where the program knows the body, else as the text has it
 * @param aliases the other names under which the text speaks of it
 */
public record SignalActor(String name, List<String> aliases) {
    public SignalActor {
        aliases = List.copyOf(aliases);
    }
}
