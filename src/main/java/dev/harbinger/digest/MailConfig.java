package dev.harbinger.digest;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Where mail goes. What else the mail client can do (pool, STARTTLS, DKIM) is set by {@code quarkus.mailer.*}. */
@ConfigMapping(prefix = "harbinger.mail")
interface MailConfig {
    /** The mail server; without one, mails are kept in the outbox and read there. */
    Optional<String> host();

    /** Its port. */
    @WithDefault("587")
    int port();

    /** Who signs in there, if anybody. */
    Optional<String> username();

    /** With what. */
    Optional<String> password();

    /** DISABLED, OPTIONAL or REQUIRED. */
    @WithDefault("OPTIONAL")
    String startTls();

    /** The sender of all mails. */
    @WithDefault("Harbinger <harbinger@localhost>")
    String from();

    /** Where bounces go; each mail has an address of its own there, {@code bounces+<mail>@host}. */
    Optional<String> bounces();

    /** Mails handed over at the same time. */
    @WithDefault("8")
    int connections();

    /** Mails handed over in a second, at most. */
    @WithDefault("300")
    int perSecond();

    /** How long the server may take for one mail. */
    @WithDefault("PT60S")
    Duration timeout();

    /** How often a mail that the server puts off is tried. */
    @WithDefault("12")
    int tries();
}
