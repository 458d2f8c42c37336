package dev.harbinger.digest;

import dev.harbinger.common.mail.MailConfig;
import dev.harbinger.common.mail.Mailbox;
import dev.harbinger.common.mail.MailboxAccess;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.MessagingException;
import org.jboss.logging.Logger;

/** Reads the mailbox that bounces come to, if one is set. */
@ApplicationScoped
class BounceJob {
    private static final Logger LOG = Logger.getLogger(BounceJob.class);

    private final Bounces bounces;
    private final BounceConfig config;
    private final MailConfig mail;
    private Mailbox mailbox;

    BounceJob(Bounces bounces, BounceConfig config, MailConfig mail) {
        this.bounces = bounces;
        this.config = config;
        this.mail = mail;
    }

    @Scheduled(
            every = "${harbinger.bounces.every:PT1M}",
            delayed = "20s",
            identity = "read-bounces",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void read() {
        config.host().ifPresent(this::read);
    }

    private void read(String host) {
        try {
            if (mailbox == null) {
                mailbox = mailbox(host);
            }
            mailbox.read(bounces::take);
        } catch (MessagingException e) {
            LOG.warnf("The mailbox of bounces could not be read: %s", e.getMessage());
        }
    }

    private Mailbox mailbox(String host) {
        var access = new MailboxAccess(
                config.protocol().scheme(),
                host,
                config.port().orElse(config.protocol().port()),
                config.username(),
                config.password().orElse(""),
                config.folder());
        return new Mailbox(access, mail);
    }
}
