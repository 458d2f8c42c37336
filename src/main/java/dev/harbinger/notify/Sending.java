package dev.harbinger.notify;

import dev.harbinger.common.Fetched;
import dev.harbinger.common.GuardedClient;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
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
    private static final Set<Integer> NEVER = Set.of(400, 401, 403, 404, 405, 410, 413, 415, 422);

    private final DeliveryRepository deliveries;
    private final GuardedClient client;
    private final NotifyConfig config;
    private final InstantSource clock;
    private final Set<Long> busy = ConcurrentHashMap.newKeySet();
    private final ExecutorService workers = Executors.newFixedThreadPool(CHANNELS_AT_ONCE, work -> {
        var thread = new Thread(work, "notify");
        thread.setDaemon(true);
        return thread;
    });

    Sending(DeliveryRepository deliveries, GuardedClient client, NotifyConfig config, InstantSource clock) {
        this.deliveries = deliveries;
        this.client = client;
        this.config = config;
        this.clock = clock;
    }

    @PreDestroy
    void stop() {
        workers.shutdownNow();
    }

    /** Hands each channel with a message that is due to a worker of its own, and returns at once. */
    void sendDue() {
        var due = QuarkusTransaction.requiringNew().call(() -> deliveries.channelsDue(clock.instant()));
        for (var channel : due) {
            if (busy.add(channel)) {
                workers.execute(() -> {
                    try {
                        sendAll(channel);
                    } catch (RuntimeException e) {
                        LOG.warnf(e, "Telling channel %d failed; it is tried again when the lease ends", channel);
                    } finally {
                        busy.remove(channel);
                    }
                });
            }
        }
    }

    /** What a message needs outside the database. */
    private record Parcel(
            long id, int fence, ChannelKind kind, String url, String secret, String messageId, String body) {}

    private void sendAll(long channel) {
        var next = claim(channel);
        while (next.isPresent() && send(next.get())) {
            next = claim(channel);
        }
    }

    private Optional<Parcel> claim(long channel) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var now = clock.instant();
            return deliveries.next(channel, now).map(found -> {
                found.claim(now.plus(LEASE).plus(config.timeout()));
                var to = found.channel();
                return new Parcel(
                        found.id(), found.fence(), to.kind(), to.url(), to.secret(), found.messageId(), found.body());
            });
        });
    }

    private boolean send(Parcel parcel) {
        var headers = parcel.kind() == ChannelKind.WEBHOOK
                ? Signature.headers(parcel.secret(), parcel.messageId(), clock.instant(), parcel.body())
                : Map.<String, String>of();
        var answer = client.post(new GuardedClient.Posting(
                address(parcel),
                "application/json; charset=UTF-8",
                parcel.body().getBytes(StandardCharsets.UTF_8),
                headers,
                config.timeout()));
        var arrived = answer.httpStatus() >= 200 && answer.httpStatus() < 300;
        QuarkusTransaction.requiringNew()
                .run(() -> deliveries.held(parcel.id(), parcel.fence()).ifPresent(kept -> note(kept, answer, arrived)));
        return arrived;
    }

    private void note(Delivery kept, Fetched answer, boolean arrived) {
        var words = answer instanceof Fetched.Failed failed && failed.httpStatus() == 0
                ? failed.why()
                : "answered " + answer.httpStatus();
        if (arrived) {
            kept.arrived(words, clock.instant());
            kept.channel().worked();
        } else {
            kept.didNotArrive(words, NEVER.contains(answer.httpStatus()), clock.instant());
            kept.channel().failed(words);
        }
    }

    /** ntfy takes JSON at the root of its server. */
    private static URI address(Parcel parcel) {
        var address = URI.create(parcel.url());
        return parcel.kind() == ChannelKind.NTFY ? address.resolve("/") : address;
    }
}
