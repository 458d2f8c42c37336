package dev.harbinger.feed.reading;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Knows zones by offset ({@code +0100}, {@code GMT-5}), abbreviation ({@code PDT}) or name ({@code Etc/UTC}). */
final class ZoneNames {
    private static final Pattern OFFSET = Pattern.compile("(?:GMT|UTC?|Z)?([+-])(\\d{1,2}):?(\\d{2})?");
    private static final Pattern CLOSE = Pattern.compile("(?:GMT|UTC?|Z)?([+-])(\\d)(\\d{2})");
    private static final Map<String, ZoneOffset> NAMES = names();

    private ZoneNames() {}

    private static Map<String, ZoneOffset> names() {
        var names = new HashMap<String, ZoneOffset>();
        for (var line : WordFile.lines("zones.txt")) {
            var parts = line.split("\\s+");
            for (int i = 1; i < parts.length; i++) {
                names.put(parts[i], ZoneOffset.of(parts[0]));
            }
        }
        return Map.copyOf(names);
    }

    /** The offset; null if it is no zone. A name that has summer time counts as in winter. */
    static ZoneOffset offset(String zone) {
        var known = NAMES.get(zone.toUpperCase(Locale.ROOT));
        if (known != null) {
            return known;
        }
        var offset = CLOSE.matcher(zone);
        if (!offset.matches()) {
            offset = OFFSET.matcher(zone);
        }
        if (offset.matches()) {
            int minutes = Integer.parseInt(offset.group(2)) * 60
                    + (offset.group(3) == null ? 0 : Integer.parseInt(offset.group(3)));
            return ZoneOffset.ofTotalSeconds((offset.group(1).equals("-") ? -60 : 60) * minutes);
        }
        return zone.contains("/") ? named(zone) : null;
    }

    private static ZoneOffset named(String zone) {
        try {
            return ZoneId.of(zone).getRules().getStandardOffset(Instant.EPOCH);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
