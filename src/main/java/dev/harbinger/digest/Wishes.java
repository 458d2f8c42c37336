package dev.harbinger.digest;

import dev.harbinger.common.Problems;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/**
 * What a subscriber wants to hear of, how often, when, and in which language.
 *
 * @param language null for the one that mails had so far
 */
record Wishes(
        Cadence cadence, LocalTime at, DayOfWeek weekday, ZoneId zone, List<Interest> interests, Locale language) {
    static final int MAX_INTERESTS = 20;
    private static final LocalTime USUAL = LocalTime.of(7, 30);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("H:mm");

    Wishes {
        at = at.truncatedTo(ChronoUnit.MINUTES);
        interests = interests.isEmpty()
                ? List.of(Interest.everything())
                : interests.stream().distinct().toList();
    }

    /**
     * Reads wishes as people and programs write them; what is blank or null is daily, 07:30, Monday, UTC.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 for an hour or a zone that is none, or too many filters
     */
    static Wishes read(Cadence cadence, String at, DayOfWeek weekday, String zone, List<Interest> interests) {
        if (interests.size() > MAX_INTERESTS) {
            throw Problems.unprocessable("filters", "are more than " + MAX_INTERESTS + "; send fewer, wider ones");
        }
        return new Wishes(
                cadence == null ? Cadence.DAILY : cadence,
                hour(at),
                weekday == null ? DayOfWeek.MONDAY : weekday,
                zone(zone),
                interests,
                null);
    }

    Wishes in(Locale wanted) {
        return new Wishes(cadence, at, weekday, zone, interests, wanted);
    }

    Wishes with(List<Interest> others) {
        return new Wishes(cadence, at, weekday, zone, others, language);
    }

    private static LocalTime hour(String at) {
        try {
            return at == null || at.isBlank() ? USUAL : LocalTime.parse(at.strip(), HOUR);
        } catch (DateTimeException e) {
            throw Problems.unprocessable("at", "must be an hour and minutes such as 07:30");
        }
    }

    private static ZoneId zone(String zone) {
        var name = zone == null || zone.isBlank() ? "UTC" : zone.strip();
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            throw Problems.unprocessable("timeZone", "must be a zone such as Europe/Paris or UTC");
        }
    }
}
