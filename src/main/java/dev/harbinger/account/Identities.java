package dev.harbinger.account;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/** What the calls know of a user who has proved to be one. */
final class Identities {
    private static final String BY_COOKIE = "harbinger.by-cookie";

    private static final String ZONE = "harbinger.zone";
    private static final String LOCALE = "harbinger.locale";

    private Identities() {}

    /** Somebody who sent a name and a password. */
    static SecurityIdentity of(User user) {
        return of(user, user.role()).build();
    }

    /** Somebody who signed in with a browser, which sends its cookie whoever made it ask. */
    static SecurityIdentity of(UserSession session) {
        return of(session.user(), session.user().role())
                .addAttribute(BY_COOKIE, true)
                .build();
    }

    /** A program that showed a token. */
    static SecurityIdentity of(ApiToken token) {
        return of(token.user(), token.granted()).build();
    }

    /** Whether nothing but a cookie says who this is. */
    static boolean isByCookie(SecurityIdentity identity) {
        return identity.getAttribute(BY_COOKIE) != null;
    }

    /** The zone in which the user wants to read dates, if one was chosen. */
    static Optional<ZoneId> zone(SecurityIdentity identity) {
        return Optional.ofNullable(identity.getAttribute(ZONE));
    }

    /** The language that the user chose, if one was. */
    static Optional<Locale> locale(SecurityIdentity identity) {
        return Optional.ofNullable(identity.getAttribute(LOCALE));
    }

    private static QuarkusSecurityIdentity.Builder of(User user, Role role) {
        var identity = QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(user.name()))
                .addRoles(role.granted());
        user.zone().ifPresent(zone -> identity.addAttribute(ZONE, zone));
        user.locale().ifPresent(locale -> identity.addAttribute(LOCALE, locale));
        return identity;
    }
}
