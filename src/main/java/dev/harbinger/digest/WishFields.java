package dev.harbinger.digest;

import dev.harbinger.text.SignalType;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/** What the form of wishes shows: what is wanted now, and the choices. */
record WishFields(Wishes wishes, List<Interest> interests) {
    private static final List<String> ZONES = ZoneId.getAvailableZoneIds().stream()
            .filter(zone ->
                    zone.matches("(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+|UTC"))
            .sorted()
            .toList();

    /** The fields with one blank filter at the end, for one more. */
    static WishFields of(Wishes wishes) {
        var given =
                wishes.interests().stream().filter(one -> !one.isEverything()).toList();
        return new WishFields(
                wishes,
                Stream.concat(given.stream(), Stream.of(Interest.everything())).toList());
    }

    static WishFields usual() {
        return of(Wishes.read(null, null, null, null, List.of()));
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
