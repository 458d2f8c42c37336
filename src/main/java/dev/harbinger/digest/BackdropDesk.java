package dev.harbinger.digest;

import dev.harbinger.feed.FeedRepository;
import dev.harbinger.question.QuestionEvent.What;
import dev.harbinger.question.QuestionHistory;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Reads what stands behind the changes of a digest. Call it inside a transaction; what it hands out needs none. */
@ApplicationScoped
class BackdropDesk {
    private static final int DAYS = 7;
    private static final int FEEDS = 10;
    private static final Set<What> OPENED = EnumSet.of(What.OPENED, What.ACCEPTED, What.SPLIT, What.PARTED);
    private static final Set<What> SHOWN =
            EnumSet.of(What.OPENED, What.ACCEPTED, What.SPLIT, What.PARTED, What.LIKELY_RESOLVED, What.RESOLVED);

    private final QuestionHistory history;
    private final FeedRepository feeds;
    private final Links links;
    private final DigestConfig config;
    private final InstantSource clock;
    private volatile Drawn last = new Drawn(Week.NONE, Written.NO_PICTURE);

    /** A week with its picture, which is drawn anew when the numbers are others. */
    private record Drawn(Week week, byte[] picture) {}

    BackdropDesk(QuestionHistory history, FeedRepository feeds, Links links, DigestConfig config, InstantSource clock) {
        this.history = history;
        this.feeds = feeds;
        this.links = links;
        this.config = config;
        this.clock = clock;
    }

    Backdrop now() {
        var failing = feeds.failing(FEEDS).stream()
                .map(feed -> FailingFeed.of(feed, links.to("/feeds/" + feed.id())))
                .toList();
        var week = config.picture() ? week() : Week.NONE;
        return new Backdrop(week, picture(week), failing);
    }

    private byte[] picture(Week week) {
        var drawn = last;
        if (!drawn.week().equals(week)) {
            drawn = new Drawn(week, week.isEmpty() ? Written.NO_PICTURE : WeekPicture.of(week));
            last = drawn;
        }
        return drawn.picture();
    }

    private Week week() {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var first = today.minusDays(DAYS - 1L);
        var counts = counts(first);
        return new Week(Stream.iterate(first, day -> day.plusDays(1))
                .limit(DAYS)
                .map(day -> day(day, counts.getOrDefault(day, Map.of())))
                .toList());
    }

    private Map<LocalDate, Map<What, Integer>> counts(LocalDate first) {
        var counts = new HashMap<LocalDate, Map<What, Integer>>();
        for (var row : rows(first)) {
            counts.computeIfAbsent(LocalDate.ofInstant((Instant) row[1], ZoneOffset.UTC), day -> new HashMap<>())
                    .merge((What) row[0], 1, Integer::sum);
        }
        return counts;
    }

    private List<Object[]> rows(LocalDate first) {
        return history.getEntityManager()
                .createQuery(
                        "select e.what, e.happenedAt from QuestionEvent e where e.happenedAt >= :since and e.what in :shown",
                        Object[].class)
                .setParameter("since", first.atStartOfDay(ZoneOffset.UTC).toInstant())
                .setParameter("shown", SHOWN)
                .getResultList();
    }

    private static Week.Day day(LocalDate day, Map<What, Integer> counts) {
        int opened =
                OPENED.stream().mapToInt(what -> counts.getOrDefault(what, 0)).sum();
        return new Week.Day(
                day, opened, counts.getOrDefault(What.LIKELY_RESOLVED, 0), counts.getOrDefault(What.RESOLVED, 0));
    }
}
