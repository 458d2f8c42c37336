package dev.harbinger.digest;

import dev.harbinger.common.Languages;
import dev.harbinger.text.SignalType;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;

/** The fields by which people say what they want; each filter is one place in all of the lists. */
class WishForm {
    @RestForm
    Cadence cadence;

    @RestForm
    String at;

    @RestForm
    String timeZone;

    @RestForm
    DayOfWeek weekday;

    @RestForm
    List<String> brief;

    @RestForm
    List<String> region;

    @RestForm
    List<String> category;

    @RestForm
    List<String> signalType;

    @RestForm
    List<String> actor;

    @RestForm
    List<String> q;

    /** In the language of the page. */
    Wishes wishes() {
        return Wishes.read(cadence, at, weekday, timeZone, interests()).in(Languages.wanted());
    }

    /** The form again as it was typed, for somebody who has to mend it. */
    WishFields fields() {
        return new WishFields(
                cadence == null ? Cadence.DAILY : cadence,
                Objects.requireNonNullElse(at, ""),
                weekday == null ? DayOfWeek.MONDAY : weekday,
                Objects.requireNonNullElse(timeZone, ""),
                interests(),
                false);
    }

    /** A filter whose fields are all blank is none. */
    private List<Interest> interests() {
        var interests = new ArrayList<Interest>();
        for (int place = 0; q != null && place < q.size(); place++) {
            interests.add(interest(place));
        }
        return interests.stream().filter(one -> !one.isEverything()).toList();
    }

    private Interest interest(int place) {
        var type = at(signalType, place);
        var id = at(brief, place);
        return new Interest(
                id.matches("\\d{1,18}") ? Long.valueOf(id) : null,
                at(region, place),
                at(category, place),
                Stream.of(SignalType.values())
                        .filter(one -> one.name().equals(type))
                        .findFirst()
                        .orElse(null),
                at(actor, place),
                at(q, place));
    }

    private static String at(List<String> texts, int place) {
        return texts == null || place >= texts.size() ? "" : Objects.requireNonNullElse(texts.get(place), "");
    }
}
