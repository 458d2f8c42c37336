package dev.harbinger.feed;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a feed itself asks of those who poll it: {@code ttl} and {@code skipHours} of RSS, and the update period of the
 * Syndication module. Read from the head of the document as it came, so that no oddity in it costs entries; nonsense
 * counts as nothing asked.
 *
 * @param interval at least that long between two polls, zero if the feed does not say
 * @param skipHours hours of the day in UTC
 */
record FeedWishes(Duration interval, Set<Integer> skipHours) {
    static final FeedWishes NONE = new FeedWishes(Duration.ZERO, Set.of());
    private static final int HEAD = 16_384;
    private static final Pattern TTL = Pattern.compile("<ttl>\\s*([0-9]{1,7})\\s*</ttl>");
    private static final Pattern SKIP = Pattern.compile("<skipHours>(.{0,2000}?)</skipHours>", Pattern.DOTALL);
    private static final Pattern HOUR = Pattern.compile("<hour>\\s*([0-9]{1,2})\\s*</hour>");
    private static final Pattern PERIOD =
            Pattern.compile("<sy:updatePeriod>\\s*([a-zA-Z]{1,10})\\s*</sy:updatePeriod>");
    private static final Pattern FREQUENCY =
            Pattern.compile("<sy:updateFrequency>\\s*([0-9]{1,6})\\s*</sy:updateFrequency>");
    private static final Map<String, Duration> PERIODS = Map.of(
            "hourly", Duration.ofHours(1),
            "daily", Duration.ofDays(1),
            "weekly", Duration.ofDays(7),
            "monthly", Duration.ofDays(30),
            "yearly", Duration.ofDays(365));

    FeedWishes {
        skipHours = Set.copyOf(skipHours);
    }

    /** Reads the wishes of a document in an encoding that has ASCII in it; others have none. */
    static FeedWishes in(byte[] content) {
        var head = new String(content, 0, Math.min(content.length, HEAD), StandardCharsets.ISO_8859_1);
        var ttl = head.contains("<ttl>") ? Duration.ofMinutes(number(TTL.matcher(head), 0)) : Duration.ZERO;
        var period = head.contains("<sy:updatePeriod>") ? period(head) : Duration.ZERO;
        return new FeedWishes(
                ttl.compareTo(period) > 0 ? ttl : period, head.contains("<skipHours>") ? skipHours(head) : Set.of());
    }

    private static Duration period(String head) {
        var matcher = PERIOD.matcher(head);
        if (!matcher.find()) {
            return Duration.ZERO;
        }
        var period = PERIODS.getOrDefault(matcher.group(1).toLowerCase(Locale.ROOT), Duration.ZERO);
        return period.dividedBy(Math.max(1, number(FREQUENCY.matcher(head), 1)));
    }

    private static Set<Integer> skipHours(String head) {
        var list = SKIP.matcher(head);
        var hours = new TreeSet<Integer>();
        if (list.find()) {
            HOUR.matcher(list.group(1))
                    .results()
                    .map(MatchResult::group)
                    .map(hour -> hour.replaceAll("[^0-9]", ""))
                    .map(Integer::valueOf)
                    .filter(hour -> hour <= 24)
                    .forEach(hour -> hours.add(hour % 24));
        }
        return hours.size() == 24 ? Set.of() : hours;
    }

    private static long number(Matcher matcher, long otherwise) {
        return matcher.find() ? Long.parseLong(matcher.group(1)) : otherwise;
    }
}
