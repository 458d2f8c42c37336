package dev.harbinger.digest;

import dev.harbinger.common.Workers;
import dev.harbinger.common.mail.MailConfig;
import dev.harbinger.common.mail.Postbox;
import dev.harbinger.common.mail.Receipt;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Hands the mails that are due to the mail server. A mail is claimed with a lease and a fence, noted as being sent before
 * its first byte goes, and noted with the server's answer afterwards, each step committed; no database connection is held
 * while the server is spoken to. Whoever lost a claim takes no further step.
 */
@ApplicationScoped
class Delivery {
    private static final Logger LOG = Logger.getLogger(Delivery.class);
    private static final int CLAIMED_AT_ONCE = 64;

    private final LetterRepository letters;
    private final MailingRepository mailing;
    private final Writing writing;
    private final Postbox server;
    private final MailConfig config;
    private final Pace pace;
    private final InstantSource clock;
    private final ExecutorService workers;

    Delivery(
            LetterRepository letters,
            MailingRepository mailing,
            Writing writing,
            Postbox server,
            MailConfig config,
            InstantSource clock) {
        this.letters = letters;
        this.mailing = mailing;
        this.writing = writing;
        this.server = server;
        this.config = config;
        this.clock = clock;
        pace = new Pace(config.perSecond());
        workers = Executors.newFixedThreadPool(config.connections(), work -> {
            var thread = new Thread(work, "mail");
            thread.setDaemon(true);
            return thread;
        });
    }

    void stop(@Observes ShutdownEvent end) {
        Workers.end(workers);
    }

    /** Sends what is due until nothing is, or mail is held back, or that moment has come; says how many arrived. */
    int deliverDue(Instant end) {
        var sent = new AtomicInteger();
        while (!workers.isShutdown() && clock.instant().isBefore(end)) {
            var claimed = claim();
            var waiting = new ConcurrentLinkedQueue<>(claimed);
            CompletableFuture.allOf(Stream.generate(
                                    () -> CompletableFuture.runAsync(() -> hand(waiting, sent), workers))
                            .limit(Math.min(claimed.size(), config.connections()))
                            .toArray(CompletableFuture[]::new))
                    .join();
            if (claimed.size() < CLAIMED_AT_ONCE) {
                break;
            }
        }
        return sent.get();
    }

    List<Envelope> claim() {
        return QuarkusTransaction.requiringNew().call(() -> {
            if (mailing.only().pausedBy() != null) {
                return List.of();
            }
            var now = clock.instant();
            var until = lease(now);
            return letters.due(now, CLAIMED_AT_ONCE).stream()
                    .filter(letter -> claim(letter, until))
                    .map(writing::envelope)
                    .toList();
        });
    }

    private Instant lease(Instant now) {
        return now.plus(config.lease()).plus(config.timeout());
    }

    /** Mails to those who left, or who confirmed or left before their link went out, do not go. */
    private boolean claim(Letter letter, Instant until) {
        var subscriber = letter.subscriber();
        var wanted = subscriber == null
                || switch (letter.kind()) {
                    case CONFIRM -> subscriber.confirmNonce() != null;
                    case DIGEST, KNOWN -> subscriber.status() == SubscriberStatus.CONFIRMED;
                    case TEST -> true;
                };
        letter.claim(until);
        if (!wanted) {
            letter.failed("not sent: the subscriber does not want it any more", clock.instant());
        }
        return wanted;
    }

    /** A mail, and what the server said of it. */
    private record Handed(Envelope envelope, Receipt receipt) {}

    /** Hands over one after the other. */
    private void hand(Queue<Envelope> waiting, AtomicInteger sent) {
        Handed last = null;
        for (var next = waiting.poll(); next != null && !workers.isShutdown(); next = waiting.poll()) {
            last = handed(last, next, sent);
        }
        if (last != null) {
            note(last.envelope(), last.receipt());
        }
    }

    /** Hands over the next mail, and says how it fared; null if it is not ours to send, or something failed. */
    private Handed handed(Handed last, Envelope next, AtomicInteger sent) {
        try {
            if (last == null ? !isOnItsWay(next) : !isOnItsWayAfter(last, next)) {
                return null;
            }
            pace.await();
            var receipt = server.hand(next.mail());
            sent.addAndGet(receipt instanceof Receipt.Accepted ? 1 : 0);
            return new Handed(next, receipt);
        } catch (RuntimeException e) {
            var words = "Sending mail " + next.letter() + " failed; it is tried again when its lease ends";
            Workers.failed(workers, LOG, words, e);
            return null;
        }
    }

    /** Commits both at once, which spares half of the commits; each alone if that fails. */
    private boolean isOnItsWayAfter(Handed last, Envelope next) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                held(last.envelope()).ifPresent(letter -> note(letter, last.receipt()));
                return begin(next);
            });
        } catch (RuntimeException e) {
            note(last.envelope(), last.receipt());
            return isOnItsWay(next);
        }
    }

    /** Commits that the mail may reach the server; false if somebody else has it by now. */
    boolean isOnItsWay(Envelope envelope) {
        return QuarkusTransaction.requiringNew().call(() -> begin(envelope));
    }

    private boolean begin(Envelope envelope) {
        var now = clock.instant();
        var mine = held(envelope).filter(letter -> now.isBefore(letter.leasedUntil()));
        mine.ifPresent(letter -> letter.sending(lease(now)));
        return mine.isPresent();
    }

    void note(Envelope envelope, Receipt receipt) {
        QuarkusTransaction.requiringNew().run(() -> held(envelope).ifPresent(letter -> note(letter, receipt)));
    }

    private Optional<Letter> held(Envelope envelope) {
        return letters.held(envelope.letter(), envelope.fence())
                .filter(letter -> letter.leasedUntil() != null && letter.finishedAt() == null);
    }

    private void note(Letter letter, Receipt receipt) {
        var now = clock.instant();
        if (receipt instanceof Receipt.Accepted) {
            letter.sent(receipt.answer(), now);
        } else if (receipt instanceof Receipt.Refused refused) {
            letter.failed(refused.answer(), now);
            if (refused.noSuchMailbox() && letter.subscriber() != null) {
                letter.subscriber().suppress(refused.answer());
            }
        } else if (letter.tries() >= config.tries()) {
            letter.failed("given up after " + letter.tries() + " tries: " + receipt.answer(), now);
        } else {
            letter.putOff(receipt.answer(), now);
        }
    }
}
