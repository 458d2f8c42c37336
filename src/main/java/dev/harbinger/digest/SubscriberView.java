package dev.harbinger.digest;

import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;

/** A subscriber as a lead sees it. */
record SubscriberView(
        Long id,
        String email,
        SubscriberStatus status,
        Cadence cadence,
        String at,
        DayOfWeek weekday,
        String timeZone,
        List<SubscriberBody.Filter> filters,
        Instant confirmedAt,
        Instant createdAt,
        String createdBy,
        String suppressedWhy) {

    static SubscriberView of(Subscriber subscriber) {
        var wishes = subscriber.wishes();
        return new SubscriberView(
                subscriber.id(),
                subscriber.email(),
                subscriber.status(),
                wishes.cadence(),
                wishes.at().toString(),
                wishes.weekday(),
                wishes.zone().getId(),
                wishes.interests().stream().map(SubscriberBody.Filter::of).toList(),
                subscriber.confirmedAt(),
                subscriber.createdAt(),
                subscriber.createdBy(),
                subscriber.suppressedWhy());
    }
}
