package dev.harbinger.feed;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts and times polls for {@code /q/metrics}. */
@ApplicationScoped
class FeedMetrics {
    private final Map<PollStatus, Timer> polls = new EnumMap<>(PollStatus.class);
    private final Counter bytes;
    private final Counter added;
    private final Counter updated;
    private final AtomicInteger inHand;

    FeedMetrics(MeterRegistry registry, FeedAlarm alarm) {
        registry.gauge("harbinger.feeds.failing", alarm, FeedAlarm::getFailing);
        inHand = registry.gauge("harbinger.feeds.polls.in.hand", new AtomicInteger());
        for (var status : PollStatus.values()) {
            polls.put(
                    status,
                    Timer.builder("harbinger.feeds.poll")
                            .description("Time from a poll's start to the end of the answer")
                            .tag("status", status.name().toLowerCase(Locale.ROOT))
                            .register(registry));
        }
        bytes = registry.counter("harbinger.feeds.bytes");
        added = registry.counter("harbinger.feeds.entries", "kind", "new");
        updated = registry.counter("harbinger.feeds.entries", "kind", "updated");
    }

    void polled(Polled polled, PollReport report) {
        polls.get(report.status()).record(polled.took());
        bytes.increment(polled.bytes());
        added.increment(report.newEntries());
        updated.increment(report.updatedEntries());
    }

    void inHand(int polls) {
        inHand.set(polls);
    }
}
