package dev.harbinger.account;

import dev.harbinger.common.Trail.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the links by which people choose their passwords. */
@ApplicationScoped
class Invitations {
    private static final String PREFIX = "hbl_";

    private final PasswordLinkRepository links;
    private final AuditTrail trail;
    private final SessionConfig config;
    private final String baseUrl;
    private final InstantSource clock;

    Invitations(
            PasswordLinkRepository links,
            AuditTrail trail,
            SessionConfig config,
            @ConfigProperty(name = "harbinger.base-url", defaultValue = "http://localhost:8080") String baseUrl,
            InstantSource clock) {
        this.links = links;
        this.trail = trail;
        this.config = config;
        this.baseUrl = baseUrl.replaceAll("/+$", "");
        this.clock = clock;
    }

    /**
     * A link that is to be handed to somebody; it is known only now.
     *
     * @param link begins with {@code harbinger.base-url}
     * @param email where it can be sent, null if no address is known
     * @param language that the account has chosen, English if none
     */
    record Invitation(String name, String email, String link, Instant until, Locale language) {

        /** Keeps the link out of logs. */
        @Override
        public String toString() {
            return "an invitation of " + name;
        }
    }

    /** Makes a link for a user; those made before are void. */
    Invitation invite(User user, String admin) {
        links.voidAllOf(user);
        var secret = Secret.random(PREFIX);
        var until = clock.instant().plus(config.links());
        links.persist(new PasswordLink(user, secret, clock.instant(), until));
        trail.note(Kind.ACCOUNT, admin, "made a link for " + user.name() + " to choose a password");
        return new Invitation(
                user.name(),
                user.email(),
                baseUrl + "/join/" + secret.words(),
                until,
                user.locale().orElse(Locale.ENGLISH));
    }
}
