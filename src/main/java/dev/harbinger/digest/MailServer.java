package dev.harbinger.digest;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.TimeoutException;
import io.vertx.ext.mail.SMTPException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** The mail server of the settings, or the outbox if there is none: there the mail is kept as it would have gone. */
@ApplicationScoped
class MailServer implements Postbox {
    private static final Set<Integer> UNKNOWN_MAILBOX = Set.of(550, 551, 553);
    private static final int PERMANENT = 500;

    private final ReactiveMailer mailer;
    private final MailConfig config;

    MailServer(ReactiveMailer mailer, MailConfig config) {
        this.mailer = mailer;
        this.config = config;
    }

    /** Whether mails go anywhere but into the outbox. */
    boolean isThere() {
        return config.host().isPresent();
    }

    @Override
    public Receipt hand(Envelope envelope) {
        if (!isThere()) {
            return new Receipt.Accepted("kept in the outbox; no mail server is set");
        }
        try {
            mailer.send(mail(envelope)).await().atMost(config.timeout());
            return new Receipt.Accepted("taken by " + config.host().get());
        } catch (TimeoutException e) {
            return new Receipt.Later(
                    "the mail server did not answer within " + config.timeout().toSeconds() + " seconds");
        } catch (RuntimeException e) {
            return receipt(e);
        }
    }

    private Mail mail(Envelope envelope) {
        var mail = new Mail()
                .addTo(envelope.to())
                .setFrom(config.from())
                .setSubject(envelope.content().subject())
                .setText(envelope.content().plain())
                .setHtml(envelope.content().html());
        if (!envelope.sender().isEmpty()) {
            mail.setBounceAddress(envelope.sender());
        }
        envelope.headers().forEach(mail::addHeader);
        return mail;
    }

    private static Receipt receipt(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SMTPException refused && refused.getReplyCode() > 0) {
                var words = refused.getReplyCode() + " " + refused.getReplyMessage();
                return refused.getReplyCode() < PERMANENT
                        ? new Receipt.Later(words)
                        : new Receipt.Refused(words, isUnknownMailbox(refused));
            }
        }
        return new Receipt.Later("the mail server could not be reached: " + failure.getMessage());
    }

    /** By the enhanced status of RFC 3463 if there is one: 5.1.x speaks of the address, 5.2.1 of its mailbox. */
    private static boolean isUnknownMailbox(SMTPException refused) {
        var words = String.valueOf(refused.getReplyMessage());
        return words.matches("(?s).*\\b5\\.\\d+\\.\\d+\\b.*")
                ? words.matches("(?s).*\\b(5\\.1\\.\\d+|5\\.2\\.1)\\b.*")
                : UNKNOWN_MAILBOX.contains(refused.getReplyCode());
    }
}
