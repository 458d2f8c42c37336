package dev.harbinger.dashboard;

import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;

/**
 * When a visitor looked before: kept in a cookie, for looking changes nothing here. Looks within half an hour are one.
 *
 * @param before the look before the one at hand; null if there was none
 * @param now when the look at hand began or last went on
 */
record LastLook(Instant before, Instant now) {
    static final String COOKIE = "looked";
    private static final Duration ONE_LOOK = Duration.ofMinutes(30);
    private static final Duration KEPT = Duration.ofDays(365);

    static LastLook of(String cookie, Instant now) {
        if (cookie == null || !cookie.matches("[\\w:.-]*_[\\w:.-]+")) {
            return new LastLook(null, now);
        }
        try {
            var parts = cookie.split("_");
            var last = Instant.parse(parts[1]);
            var before = parts[0].isEmpty() ? null : Instant.parse(parts[0]);
            return new LastLook(last.plus(ONE_LOOK).isBefore(now) ? last : before, now);
        } catch (DateTimeParseException e) {
            return new LastLook(null, now);
        }
    }

    NewCookie cookie() {
        return new NewCookie.Builder(COOKIE)
                .value((before == null ? "" : before) + "_" + now)
                .path("/")
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX)
                .maxAge((int) KEPT.toSeconds())
                .build();
    }
}
