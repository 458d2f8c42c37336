package dev.harbinger.text;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /** The same body with all that both say of it; its name, and its country if it has one, are this one's. */
    KnownActor with(KnownActor other) {
        return new KnownActor(
                name,
                Stream.concat(classes.stream(), other.classes.stream()).collect(Collectors.toSet()),
                country.isEmpty() ? other.country : country,
                Stream.concat(aliases.stream(), other.aliases.stream())
                        .distinct()
                        .toList());
    }

    public boolean isCountry() {
        return classes.contains("country");
    }
}
