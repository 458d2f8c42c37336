package dev.harbinger.digest;

import dev.harbinger.common.mail.EmailAddress;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/** Somebody who hears daily, at noon and in English, and has confirmed it. */
final class DailyReader {
    private DailyReader() {}

    static Wishes wishes(Interest interest) {
        return new Wishes(
                Cadence.DAILY, LocalTime.NOON, DayOfWeek.MONDAY, ZoneOffset.UTC, List.of(interest), Locale.ENGLISH);
    }

    /** Not stored yet. */
    static Subscriber of(String email, Interest interest, Instant now) {
        var subscriber = new Subscriber(EmailAddress.read(email).orElseThrow(), wishes(interest), "test", now);
        subscriber.ask("nonce", Period.ofDays(1), now);
        subscriber.confirm(now);
        return subscriber;
    }
}
