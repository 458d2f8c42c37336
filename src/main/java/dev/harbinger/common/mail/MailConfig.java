package dev.harbinger.common.mail;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Where mail goes, and how. */
@ConfigMapping(prefix = "harbinger.mail")
public interface MailConfig {
    /** The mail server; without one, mails are kept in the outbox and read there. */
    Optional<String> host();

    /** Its port. */
    @WithDefault("587")
    int port();

    /** Who signs in there, if anybody. */
    Optional<String> username();

    /** With what. */
    Optional<String> password();

    /** Whether the connection is encrypted. */
    @WithDefault("OPTIONAL")
    StartTls startTls();

    /** A PEM file of the certificates that are trusted instead of the platform's, for a server with one of its own. */
    Optional<Path> trusted();

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

    /** How long after that a mail is left to a worker of which nothing is heard, before another takes it. */
    @WithDefault("PT2M")
    Duration lease();

    /** How often a mail that the server puts off is tried. */
    @WithDefault("12")
    int tries();

    /** How mails are signed. */
    DkimConfig dkim();

    /** How a connection to the mail server is encrypted. */
    enum StartTls {
        DISABLED,
        /** When the server offers it. */
        OPTIONAL,
        /** No mail goes without. */
        REQUIRED,
        /** TLS from the first byte, as on port 465. */
        IMPLICIT
    }

    /** The signature by which others know that a mail is of the sender's domain (RFC 6376). */
    interface DkimConfig {
        /** A PEM file with an RSA key (PKCS #8); with one, mails are signed. */
        Optional<Path> privateKey();

        /** Under which name the domain publishes the public key, {@code <selector>._domainkey.<domain>}. */
        @WithDefault("harbinger")
        String selector();

        /** The domain that signs; unless set, that of the sender. */
        Optional<String> domain();
    }
}
