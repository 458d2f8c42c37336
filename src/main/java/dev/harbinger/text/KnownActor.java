package dev.harbinger.text;

import java.util.List;
import java.util.Set;

/**
 * A body that the program knows by name.
 *
 * @param classes what it is, such as {@code agency}; see {@code actor-classes.txt}
 * @param country whose it is; empty for an international body
 * @param aliases other names of it
 */
public record KnownActor(String name, Set<String> classes, String country, List<String> aliases) {
    public KnownActor {
        classes = Set.copyOf(classes);
        aliases = List.copyOf(aliases);
    }

    public boolean isCountry() {
        return classes.contains("country");
    }
}
