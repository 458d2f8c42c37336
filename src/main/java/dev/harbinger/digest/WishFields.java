package dev.harbinger.digest;

import dev.harbinger.text.SignalType;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the form of wishes shows: what is wanted now, and the choices.
 *
 * @param at, zone as they were typed, which may be wrong
 * @param fresh whether nobody chose yet, so that the browser's zone is the best guess
 */
record WishFields(Cadence cadence, String at, DayOfWeek weekday, String zone, List<Interest> interests, boolean fresh) {
    private static final List<String> ZONES = ZoneId.getAvailableZoneIds().stream()
            .filter(zone ->
                    zone.matches("(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+|UTC"))
            .sorted()
            .toList();

    /** One blank filter stands at the end, for one more. */
    WishFields {
        interests = Stream.concat(
                        interests.stream().filter(one -> !one.isEverything()), Stream.of(Interest.everything()))
                .toList();
    }

    static WishFields of(Wishes wishes) {
        return of(wishes, false);
    }

    static WishFields usual() {
        return of(Wishes.read(null, null, null, null, List.of()), true);
    }

    private static WishFields of(Wishes wishes, boolean fresh) {
        return new WishFields(
                wishes.cadence(),
                wishes.at().toString(),
                wishes.weekday(),
                wishes.zone().getId(),
                wishes.interests(),
                fresh);
    }

    public Cadence[] cadences() {
        return Cadence.values();
    }

    public DayOfWeek[] weekdays() {
        return DayOfWeek.values();
    }

    public SignalType[] types() {
        return SignalType.values();
    }

    public List<String> zones() {
        return ZONES;
    }
}
