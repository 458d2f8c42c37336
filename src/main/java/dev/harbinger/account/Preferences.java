package dev.harbinger.account;

import dev.harbinger.common.Days;
import dev.harbinger.common.Problems;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;

/** Zone and language as a form sends them; null for those of the browser. */
record Preferences(ZoneId zone, Locale language) {
    private static final Set<String> LANGUAGES = Set.of("en-GB", "en-US", "de", "fr");

    /** Reads them; a 422 problem says what is not known. */
    static Preferences of(String zone, String language) {
        return new Preferences(zone(zone), language(language));
    }

    private static ZoneId zone(String words) {
        if (words == null || words.isBlank()) {
            return null;
        }
        try {
            return ZoneId.of(words.strip());
        } catch (DateTimeException e) {
            throw Problems.unprocessable("zone", "is no time zone; take one such as Europe/Paris, or nothing");
        }
    }

    private static Locale language(String words) {
        if (words == null || words.isBlank()) {
            return null;
        }
        if (!LANGUAGES.contains(words)) {
            throw Problems.unprocessable("language", "is not one of those that are offered");
        }
        return Locale.forLanguageTag(words);
    }

    void keep(User user) {
        user.prefer(zone, language);
    }

    /** The last moment of a day, in UTC; null for no day. */
    static Instant endOf(String day) {
        var start = Days.instant("until", day);
        return start == null ? null : start.plus(Duration.ofDays(1));
    }
}
