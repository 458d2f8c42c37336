package dev.harbinger.digest;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** What comes of mails that did not arrive, and where reports of them are read. */
@ConfigMapping(prefix = "harbinger.bounces")
interface BounceConfig {
    /** So many mails have to come back with a lasting failure before a mailbox gets no more. */
    @WithDefault("2")
    int hard();

    /** How often the mailbox is read. */
    @WithDefault("PT1M")
    Duration every();

    /** The server of the mailbox that {@code harbinger.mail.bounces} leads to; without one none is read. */
    Optional<String> host();

    /** By which it is read. */
    @WithDefault("IMAPS")
    Protocol protocol();

    /** Its port; unless set, the usual one. */
    Optional<Integer> port();

    /** Who reads it. */
    @WithDefault("bounces")
    String username();

    /** With what. */
    Optional<String> password();

    /** Where in it. POP3 knows the inbox alone. */
    @WithDefault("INBOX")
    String folder();

    /** How a mailbox is read, and the usual port. */
    enum Protocol {
        IMAP(143),
        IMAPS(993),
        POP3(110),
        POP3S(995);

        private final int port;

        Protocol(int port) {
            this.port = port;
        }

        int port() {
            return port;
        }

        String scheme() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
