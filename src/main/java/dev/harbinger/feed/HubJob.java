package dev.harbinger.feed;

import dev.harbinger.common.Fetched;
import dev.harbinger.common.GuardedClient;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Asks hubs to call when feeds have news, and renews that in time. Polling goes on as a net under it. */
@ApplicationScoped
class HubJob {
    private static final Logger LOG = Logger.getLogger(HubJob.class);
    private static final int BATCH = 20;
    private static final Duration LEASE = Duration.ofDays(10);

    private record Asking(Long feed, String hub, Map<String, String> form) {}

    private final HubSubscriptions subscriptions;
    private final GuardedClient client;
    private final FeedConfig config;
    private final InstantSource clock;
    private final String baseUrl;

    HubJob(
            HubSubscriptions subscriptions,
            GuardedClient client,
            FeedConfig config,
            InstantSource clock,
            @ConfigProperty(name = "harbinger.base-url", defaultValue = "http://localhost:8080") String baseUrl) {
        this.subscriptions = subscriptions;
        this.client = client;
        this.config = config;
        this.clock = clock;
        this.baseUrl = baseUrl;
    }

    @Scheduled(every = "1m", identity = "subscribe-to-hubs", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        if (config.enabled() && config.websub()) {
            askDue();
        }
    }

    /** Asks for all that is due. */
    void askDue() {
        for (var due = claim(); !due.isEmpty(); due = claim()) {
            due.forEach(this::ask);
        }
    }

    private List<Asking> claim() {
        return QuarkusTransaction.requiringNew().call(() -> {
            var now = clock.instant();
            return subscriptions.due(now, BATCH).stream()
                    .map(subscription -> {
                        subscription.ask(now);
                        return new Asking(subscription.feedId(), subscription.hub(), form(subscription));
                    })
                    .toList();
        });
    }

    private Map<String, String> form(HubSubscription subscription) {
        return Map.of(
                "hub.mode", "subscribe",
                "hub.topic", subscription.topic(),
                "hub.callback", baseUrl + "/websub/" + subscription.token(),
                "hub.secret", subscription.secret(),
                "hub.lease_seconds", String.valueOf(LEASE.toSeconds()));
    }

    private void ask(Asking asking) {
        var body = asking.form().entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        try {
            var answer = client.post(new GuardedClient.Posting(
                    URI.create(asking.hub()),
                    "application/x-www-form-urlencoded",
                    body.getBytes(StandardCharsets.UTF_8),
                    Map.of(),
                    config.timeout()));
            if (!(answer instanceof Fetched.Document)) {
                failed(asking, answer.toString());
            }
        } catch (IllegalArgumentException e) {
            failed(asking, e.getMessage());
        }
    }

    private void failed(Asking asking, String why) {
        LOG.debugf("The hub %s was asked in vain: %s", asking.hub(), why);
        QuarkusTransaction.requiringNew()
                .run(() -> subscriptions
                        .findByIdOptional(asking.feed())
                        .ifPresent(subscription -> subscription.failed(clock.instant())));
    }
}
