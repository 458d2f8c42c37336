package dev.harbinger.notify;

import dev.harbinger.common.Contention;
import dev.harbinger.common.Workers;
import dev.harbinger.common.mail.MailConfig;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/**
 * Sends the messages that wait, one at a time to each channel and the channels beside each other, so that a slow or
 * failing one holds up nobody. After a failure the channel rests until the next tick.
 */
@ApplicationScoped
class Sending {
    private static final Logger LOG = Logger.getLogger(Sending.class);
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final int CHANNELS_AT_ONCE = 16;

    private final DeliveryRepository deliveries;
    private final Carrier carrier;
    private final NotifyConfig config;
    private final MailConfig mail;
    private final InstantSource clock;
    private final Map<Long, CompletableFuture<Void>> busy = new ConcurrentHashMap<>();
    private final ExecutorService workers = Executors.newFixedThreadPool(CHANNELS_AT_ONCE, work -> {
        var thread = new Thread(work, "notify");
        thread.setDaemon(true);
        return thread;
    });

    Sending(DeliveryRepository deliveries, Carrier carrier, NotifyConfig config, MailConfig mail, InstantSource clock) {
        this.deliveries = deliveries;
        this.carrier = carrier;
        this.mail = mail;
        this.config = config;
        this.clock = clock;
    }

    void stop(@Observes ShutdownEvent end) {
        Workers.end(workers);
    }

    /** Hands each channel with a message that is due to a worker of its own, and returns at once. */
    void sendDue() {
        var due = QuarkusTransaction.requiringNew().call(() -> deliveries.channelsDue(clock.instant()));
        due.forEach(this::begin);
    }

    /** The same, and waits a while until that channel has nothing more to send, or failed. */
    void sendDue(long channel, Duration patience) {
        sendDue();
        try {
            busy.getOrDefault(channel, CompletableFuture.completedFuture(null))
                    .get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            LOG.debugf(e, "Channel %d takes its time", channel);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void begin(long channel) {
        var done = new CompletableFuture<Void>();
        if (!workers.isShutdown() && busy.putIfAbsent(channel, done) == null) {
            workers.execute(() -> {
                try {
                    sendAll(channel);
                } catch (RuntimeException e) {
                    var words = "Telling channel " + channel + " failed; it is tried again when the lease ends";
                    Workers.failed(workers, LOG, words, e);
                } finally {
                    busy.remove(channel);
                    done.complete(null);
                }
            });
        }
    }

    private void sendAll(long channel) {
        var next = claim(channel);
        while (next.isPresent() && send(next.get()) && !workers.isShutdown()) {
            next = claim(channel);
        }
    }

    private Optional<Parcel> claim(long channel) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var now = clock.instant();
            return deliveries.next(channel, now).map(found -> {
                found.claim(now.plus(LEASE).plus(config.timeout()).plus(mail.timeout()));
                return Parcel.of(found);
            });
        });
    }

    private boolean send(Parcel parcel) {
        var outcome = carrier.carry(parcel);
        Contention.settle(() -> {
            deliveries.held(parcel.id(), parcel.fence()).ifPresent(kept -> note(kept, outcome));
            return null;
        });
        return outcome.arrived();
    }

    private void note(Delivery kept, Outcome outcome) {
        if (outcome.arrived()) {
            kept.arrived(outcome.answer(), clock.instant());
            kept.channel().worked();
        } else {
            kept.didNotArrive(outcome.answer(), outcome.hopeless(), clock.instant());
            kept.channel().failed(outcome.answer());
        }
    }
}
