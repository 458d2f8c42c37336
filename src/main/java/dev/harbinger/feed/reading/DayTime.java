package dev.harbinger.feed.reading;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** A time of the day with its zone; like the day it may run over, as 25:14 does. */
record DayTime(int hour, int minute, int second, int nanos, ZoneOffset zone) {
    static final DayTime MIDNIGHT = new DayTime(0, 0, 0, 0, ZoneOffset.UTC);

    DayTime {
        if (hour > 47) {
            throw new DateTimeException("no time of the day");
        }
    }

    /** The instant on a day that may run over the end of its month, as 31 June does. */
    Instant on(int year, int month, int day) {
        if (year < 1900 || year > 2200 || day < 1 || day > 31) {
            throw new DateTimeException("no day of a feed");
        }
        return on(LocalDate.of(year, month, 1).plusDays(day - 1L));
    }

    Instant on(LocalDate day) {
        var time =
                Duration.ofHours(hour).plusMinutes(minute).plusSeconds(second).plusNanos(nanos);
        return day.atStartOfDay(zone).toInstant().plus(time);
    }
}
