package dev.harbinger.digest;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * When a subscriber hears, in the time of a zone. Pure: what is due follows from the clock and the days that already have
 * a digest, so a clock that is set, a zone that changes its rules and a program that was down need no care elsewhere.
 *
 * @param weekday the day of a weekly digest, of no meaning otherwise
 */
record Schedule(Cadence cadence, LocalTime at, DayOfWeek weekday, ZoneId zone) {
    private static final int LOOK_BACK = 8;

    /** The last local day whose digest is due; older ones are not made up for. Empty for one that hears at once. */
    Optional<LocalDate> latestDue(Instant now) {
        if (cadence == Cadence.INSTANT) {
            return Optional.empty();
        }
        var today = LocalDate.ofInstant(now, zone).plusDays(1);
        return IntStream.rangeClosed(0, LOOK_BACK)
                .mapToObj(today::minusDays)
                .filter(this::hasDigest)
                .filter(day -> !dueOn(day).isAfter(now))
                .findFirst();
    }

    /** The local day whose digest is made now when nobody waits for the hour: today, or the next day of a weekly one. */
    LocalDate current(Instant now) {
        var today = LocalDate.ofInstant(now, zone);
        return cadence == Cadence.WEEKLY ? today.with(TemporalAdjusters.nextOrSame(weekday)) : today;
    }

    /**
     * When the digest of a local day is due. An hour that comes twice counts the first time; one that the clocks skip is
     * replaced by the moment of the change, or by the last second of the day if that moment belongs to the next.
     */
    Instant dueOn(LocalDate day) {
        var local = day.atTime(at);
        var change = zone.getRules().getTransition(local);
        if (change == null || change.isOverlap()) {
            return local.atZone(zone).toInstant();
        }
        var sameDay = change.getDateTimeAfter().toLocalDate().equals(day);
        return sameDay ? change.getInstant() : change.getInstant().minusSeconds(1);
    }

    private boolean hasDigest(LocalDate day) {
        var exists = day.atStartOfDay(zone).toLocalDate().equals(day);
        return exists && (cadence == Cadence.DAILY || day.getDayOfWeek() == weekday);
    }
}
