package dev.harbinger.common.mail;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSocketFactory;

/**
 * Connections that are kept a while for the next mail. If one that rested turns out to be dead before a byte of the mail
 * went, a new one is opened at once; each mail has a deadline, at which its connection is cut whatever the server does.
 * Safe for several threads.
 */
final class SmtpConnections {
    private static final long KEPT = Duration.ofSeconds(20).toNanos();
    /** Servers that count the mails of a connection often stop at a hundred. */
    private static final int MOST_MAILS = 90;

    private final MailConfig config;
    private final SSLSocketFactory trusting;
    private final ConcurrentLinkedDeque<Resting> resting = new ConcurrentLinkedDeque<>();
    private final ScheduledThreadPoolExecutor watch = new ScheduledThreadPoolExecutor(1, work -> {
        var thread = new Thread(work, "mail-watch");
        thread.setDaemon(true);
        return thread;
    });

    private record Resting(SmtpConnection connection, long since) {
        boolean isOld() {
            return System.nanoTime() - since > KEPT;
        }
    }

    SmtpConnections(MailConfig config, SSLSocketFactory trusting) {
        this.config = config;
        this.trusting = trusting;
        watch.setRemoveOnCancelPolicy(true);
        watch.scheduleWithFixedDelay(this::dropOld, KEPT, KEPT, TimeUnit.NANOSECONDS);
    }

    /**
     * Hands a mail over within the time of the settings.
     *
     * @throws IOException, MessagingException if the server refused it, or was lost or cut
     */
    void send(String sender, String recipient, byte[] mail) throws IOException, MessagingException {
        var rested = rested();
        if (rested != null) {
            try {
                send(rested, sender, recipient, mail);
                return;
            } catch (MessagingException e) {
                if (rested.hasBegun() || rested.isFit() || e instanceof LateException) {
                    throw e;
                }
            }
        }
        send(new SmtpConnection(config, trusting), sender, recipient, mail);
    }

    private void send(SmtpConnection connection, String sender, String recipient, byte[] mail)
            throws IOException, MessagingException {
        var alarm = watch.schedule(connection::tooLate, config.timeout().toMillis(), TimeUnit.MILLISECONDS);
        try {
            if (!connection.isOpen()) {
                connection.open(config, trusting);
            }
            connection.send(sender, recipient, mail);
        } catch (IOException | MessagingException e) {
            if (connection.isLate()) {
                throw new LateException(e);
            }
            throw e;
        } finally {
            alarm.cancel(false);
            keep(connection);
        }
    }

    /** The server did not answer in time. */
    static final class LateException extends MessagingException {
        private static final long serialVersionUID = 1L;

        LateException(Exception cause) {
            super("The mail server did not answer in time.", cause);
        }
    }

    /** One that is fit to go on, null if there is none. */
    private SmtpConnection rested() {
        var next = resting.pollFirst();
        if (next != null && next.isOld()) {
            next.connection().close();
            return rested();
        }
        return next == null ? null : next.connection();
    }

    private void keep(SmtpConnection connection) {
        if (connection.mails() < MOST_MAILS && connection.isFit()) {
            resting.addFirst(new Resting(connection, System.nanoTime()));
        } else {
            connection.close();
        }
    }

    private void dropOld() {
        for (var last = resting.peekLast(); last != null && last.isOld(); last = resting.peekLast()) {
            if (resting.removeLastOccurrence(last)) {
                last.connection().close();
            }
        }
    }

    void close() {
        watch.shutdownNow();
        for (var next = resting.pollFirst(); next != null; next = resting.pollFirst()) {
            next.connection().close();
        }
    }
}
