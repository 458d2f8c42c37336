package dev.harbinger.dashboard;

import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import java.time.Instant;

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
        if (cookie == null || !cookie.matches("\\d{0,13}_\\d{1,13}")) {
            return new LastLook(null, now);
        }
        var parts = cookie.split("_");
        var last = Instant.ofEpochMilli(Long.parseLong(parts[1]));
        var before = parts[0].isEmpty() ? null : Instant.ofEpochMilli(Long.parseLong(parts[0]));
        return new LastLook(last.plus(ONE_LOOK).isBefore(now) ? last : before, now);
    }

    NewCookie cookie() {
        return new NewCookie.Builder(COOKIE)
                .value((before == null ? "" : before.toEpochMilli()) + "_" + now.toEpochMilli())
                .path("/")
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX)
                .maxAge((int) KEPT.toSeconds())
                .build();
    }
}
