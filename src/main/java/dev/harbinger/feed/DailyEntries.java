package dev.harbinger.feed;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** How many entries a feed published on a day, in UTC. */
public record DailyEntries(LocalDate at, long entries) {
    static final int DAYS = 30;

    /** The last thirty days, today last, from the times of entries. */
    static List<DailyEntries> of(List<Instant> published, Instant now) {
        var counts = published.stream()
                .collect(Collectors.groupingBy(
                        moment -> LocalDate.ofInstant(moment, ZoneOffset.UTC), Collectors.counting()));
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        var days = new ArrayList<DailyEntries>(DAYS);
        for (int ago = DAYS - 1; ago >= 0; ago--) {
            var at = today.minusDays(ago);
            days.add(new DailyEntries(at, counts.getOrDefault(at, 0L)));
        }
        return days;
    }
}
