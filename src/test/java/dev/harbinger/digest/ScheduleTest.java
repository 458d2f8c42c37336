package dev.harbinger.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleTest {
    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("2028-01-01T00:00:00Z");

    private static Schedule daily(String at, String zone) {
        return new Schedule(Cadence.DAILY, LocalTime.parse(at), DayOfWeek.MONDAY, ZoneId.of(zone));
    }

    /** What the rows keep: the days that have a digest; a tick makes the one that is due, unless it is there. */
    private static final class Rows {
        private final Set<LocalDate> days = new HashSet<>();
        private final List<LocalDate> made = new ArrayList<>();

        void tick(Schedule schedule, Instant now) {
            schedule.latestDue(now).filter(days::add).ifPresent(made::add);
        }
    }

    private static List<Instant> changes(ZoneId zone) {
        var rules = zone.getRules();
        return Stream.iterate(
                        rules.nextTransition(BEGIN),
                        change -> change != null && change.getInstant().isBefore(END),
                        change -> rules.nextTransition(change.getInstant()))
                .map(change -> change.getInstant())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00:00", "00:30", "01:00", "01:30", "02:00", "02:30", "03:00", "07:30", "12:00", "22:30", "23:30",
                "23:59"
            })
    void h67_everyZoneHasOneDailyDigestForEachLocalDayOverEveryChangeOfClocks(String at) {
        int seen = 0;
        for (var zone : new TreeSet<>(ZoneId.getAvailableZoneIds())) {
            var schedule = daily(at, zone);
            for (var change : changes(schedule.zone())) {
                var rows = new Rows();
                var from = change.minus(Duration.ofDays(3));
                var until = change.plus(Duration.ofDays(3));
                for (var now = from; now.isBefore(until); now = now.plus(Duration.ofMinutes(10))) {
                    rows.tick(schedule, now);
                }
                var first = schedule.latestDue(from).orElseThrow();
                var last =
                        schedule.latestDue(until.minus(Duration.ofMinutes(10))).orElseThrow();
                assertThat(rows.made)
                        .as(zone + " over " + change)
                        .isEqualTo(first.datesUntil(last.plusDays(1)).toList());
                seen++;
            }
        }
        assertThat(seen).isGreaterThan(300);
    }

    @Test
    void h67_theDueHourNeverMovesToAnotherDay() {
        for (var zone : ZoneId.getAvailableZoneIds()) {
            for (var at : List.of("00:00", "02:30", "23:59")) {
                var schedule = daily(at, zone);
                for (var change : changes(schedule.zone())) {
                    var day = LocalDate.ofInstant(change, schedule.zone());
                    for (var near : List.of(day.minusDays(1), day, day.plusDays(1))) {
                        assertThat(LocalDate.ofInstant(schedule.dueOn(near), schedule.zone()))
                                .as(zone + " " + at)
                                .isEqualTo(near);
                    }
                }
            }
        }
    }

    @Test
    void h67_aDayThatAZoneSkipsHasNoDigest() {
        var samoa = daily("07:30", "Pacific/Apia");
        var rows = new Rows();

        for (var now = Instant.parse("2011-12-28T00:00:00Z");
                now.isBefore(Instant.parse("2012-01-02T00:00:00Z"));
                now = now.plusSeconds(600)) {
            rows.tick(samoa, now);
        }

        assertThat(rows.made)
                .doesNotContain(LocalDate.parse("2011-12-30"))
                .contains(LocalDate.parse("2011-12-29"), LocalDate.parse("2011-12-31"))
                .doesNotHaveDuplicates();
    }

    @Test
    void h68_aChangedZoneNeitherLosesNorDoublesADay() {
        var zones =
                List.of("Pacific/Kiritimati", "Pacific/Pago_Pago", "Europe/Paris", "America/New_York", "Asia/Tokyo");
        for (var before : zones) {
            for (var after : zones) {
                var rows = new Rows();
                var now = Instant.parse("2026-06-01T00:00:00Z");
                for (int tick = 0; tick < 10 * 144; tick++, now = now.plusSeconds(600)) {
                    rows.tick(daily("07:30", tick < 720 ? before : after), now);
                }

                assertThat(rows.made).as(before + " to " + after).doesNotHaveDuplicates();
                assertThat(rows.made.stream().sorted(Comparator.naturalOrder()).toList())
                        .as(before + " to " + after)
                        .isEqualTo(rows.made
                                .get(0)
                                .datesUntil(rows.made.get(rows.made.size() - 1).plusDays(1))
                                .toList());
            }
        }
    }

    @Test
    void h74_aClockSetForwardAndBackDoublesNoDayAndSkipsNone() {
        var schedule = daily("07:30", "Europe/Paris");
        var rows = new Rows();
        var now = Instant.parse("2026-06-01T00:00:00Z");
        var jumps = List.of(Duration.ofDays(5), Duration.ofDays(-5), Duration.ofHours(-30), Duration.ofHours(30));

        for (int tick = 0; tick < 12 * 144; tick++) {
            now = now.plusSeconds(600);
            rows.tick(schedule, tick % 288 == 200 ? now.plus(jumps.get(tick / 288 % 4)) : now);
        }

        assertThat(rows.made).doesNotHaveDuplicates();
        assertThat(rows.made)
                .containsAll(LocalDate.parse("2026-06-01")
                        .datesUntil(LocalDate.parse("2026-06-12"))
                        .toList());
    }

    @Test
    void h75_threeDaysDownAreOneDigest() {
        var schedule = daily("07:30", "Europe/Paris");
        var rows = new Rows();

        rows.tick(schedule, Instant.parse("2026-06-01T06:00:00Z"));
        for (var now = Instant.parse("2026-06-04T12:00:00Z");
                now.isBefore(Instant.parse("2026-06-05T00:00:00Z"));
                now = now.plusSeconds(600)) {
            rows.tick(schedule, now);
        }

        assertThat(rows.made).containsExactly(LocalDate.parse("2026-06-01"), LocalDate.parse("2026-06-04"));
    }

    @Test
    void aWeeklyDigestIsDueOnItsDay() {
        var schedule = new Schedule(Cadence.WEEKLY, LocalTime.of(8, 0), DayOfWeek.FRIDAY, ZoneId.of("UTC"));

        assertThat(schedule.latestDue(Instant.parse("2026-11-25T09:00:00Z"))).contains(LocalDate.parse("2026-11-20"));
        assertThat(schedule.latestDue(Instant.parse("2026-11-27T07:59:59Z"))).contains(LocalDate.parse("2026-11-20"));
        assertThat(schedule.latestDue(Instant.parse("2026-11-27T08:00:00Z"))).contains(LocalDate.parse("2026-11-27"));
        assertThat(schedule.current(Instant.parse("2026-11-25T09:00:00Z"))).isEqualTo("2026-11-27");
    }
}
