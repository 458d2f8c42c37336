package dev.harbinger.common.mail;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.BiFunction;

/** The mail server of the settings, or the outbox if there is none: there the mail is kept as it would have gone. */
@ApplicationScoped
class MailServer implements Postbox {
    private final MailConfig config;
    private final InstantSource clock;
    private final InternetAddress from;
    private final BiFunction<byte[], Instant, byte[]> seal;
    private final SmtpConnections connections;

    MailServer(MailConfig config, InstantSource clock) {
        this.config = config;
        this.clock = clock;
        from = MailText.sender(config.from());
        seal = seal(config, from);
        connections =
                new SmtpConnections(config, config.trusted().map(Trusting::only).orElseGet(Trusting::platform));
    }

    /** Signs, if there is a key to sign with. */
    private static BiFunction<byte[], Instant, byte[]> seal(MailConfig config, InternetAddress from) {
        if (config.dkim().privateKey().isEmpty()) {
            return (mail, now) -> mail;
        }
        var domain = config.dkim().domain().orElse(from.getAddress().replaceFirst(".*@", ""));
        var key = Dkim.key(config.dkim().privateKey().get());
        return new Dkim(key, domain, config.dkim().selector())::signed;
    }

    @PreDestroy
    void stop() {
        connections.close();
    }

    @Override
    public boolean isThere() {
        return config.host().isPresent();
    }

    @Override
    public Receipt hand(Mail mail) {
        if (!isThere()) {
            return new Receipt.Accepted("kept here, where it can be read; no mail server is set");
        }
        var now = clock.instant();
        var sender = mail.sender().isEmpty() ? from.getAddress() : mail.sender();
        try {
            connections.send(sender, mail.to(), seal.apply(MailText.of(mail, from, now), now));
            return new Receipt.Accepted("taken by " + config.host().get());
        } catch (SmtpConnections.LateException e) {
            return new Receipt.Later(
                    "the mail server did not answer within " + config.timeout().toSeconds() + " seconds");
        } catch (MessagingException e) {
            return Refusal.receipt(e);
        } catch (IOException e) {
            return new Receipt.Later("the mail server could not be reached: " + e.getMessage());
        }
    }
}
