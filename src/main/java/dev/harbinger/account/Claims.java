package dev.harbinger.account;

import dev.harbinger.common.Hash;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** What a provider says of somebody in the token that it signed. */
record Claims(JsonWebToken token) {
    /** Who it is there, for ever: a fingerprint of the provider and its own name for the person. */
    String subject() {
        return Hash.of(token.getIssuer() + " " + token.getSubject());
    }

    /** A claim of text. */
    Optional<String> text(String claim) {
        return token.<Object>claim(claim).map(Claims::plain).filter(text -> !text.isBlank());
    }

    /** The mail address, if the provider says that it was checked. */
    Optional<String> email() {
        var checked = token.<Object>claim("email_verified").map(Claims::plain).filter("true"::equals);
        return checked.flatMap(yes -> text("email"));
    }

    /** The highest of our roles that a claim names with a prefix; steps into objects are parted by slashes. */
    Optional<Role> role(String claim, String prefix) {
        var named = words(claim);
        return Arrays.stream(Role.values())
                .filter(role -> named.contains(prefix + role.words()))
                .max(Role::compareTo);
    }

    private List<String> words(String claim) {
        var steps = claim.split("/");
        Object at = token.claim(steps[0]).orElse(null);
        for (int i = 1; i < steps.length; i++) {
            at = at instanceof JsonObject object ? object.get(steps[i]) : null;
        }
        if (at instanceof JsonArray array) {
            return array.stream().map(Claims::plain).toList();
        }
        if (at instanceof Collection<?> many) {
            return many.stream().map(Claims::plain).toList();
        }
        return at == null ? List.of() : List.of(plain(at).split("[\\s,]+"));
    }

    private static String plain(Object value) {
        return value instanceof JsonString string ? string.getString() : String.valueOf(value);
    }
}
