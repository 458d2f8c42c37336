package dev.harbinger.feed;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts and times polls for {@code /q/metrics}. */
@ApplicationScoped
class FeedMetrics {
    private final MeterRegistry registry;
    private final AtomicInteger inHand;

    FeedMetrics(MeterRegistry registry, FeedAlarm alarm) {
        this.registry = registry;
        registry.gauge("harbinger.feeds.failing", alarm, FeedAlarm::getFailing);
        inHand = registry.gauge("harbinger.feeds.polls.in.hand", new AtomicInteger());
    }

    void polled(Polled polled, PollReport report) {
        var status = report.status().name().toLowerCase(Locale.ROOT);
        Timer.builder("harbinger.feeds.poll")
                .description("Time from a poll's start to the end of the answer")
                .tag("status", status)
                .register(registry)
                .record(polled.took());
        registry.counter("harbinger.feeds.bytes").increment(polled.bytes());
        registry.counter("harbinger.feeds.entries", "kind", "new").increment(report.newEntries());
        registry.counter("harbinger.feeds.entries", "kind", "updated").increment(report.updatedEntries());
    }

    void inHand(int polls) {
        inHand.set(polls);
    }
}
