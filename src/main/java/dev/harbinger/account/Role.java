package dev.harbinger.account;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What a user may do; each role may do all that those before it may. */
public enum Role {
    VIEWER,
    ANALYST,
    LEAD,
    ADMIN;

    /** The name as people and programs read it, {@code analyst}. */
    @JsonValue
    public String words() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The names that calls ask for, from {@code viewer} up to this one. */
    Set<String> granted() {
        return Arrays.stream(values())
                .filter(role -> role.ordinal() <= ordinal())
                .map(Role::words)
                .collect(Collectors.toSet());
    }
}
