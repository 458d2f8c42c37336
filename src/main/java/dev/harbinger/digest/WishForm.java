package dev.harbinger.digest;

import dev.harbinger.common.Languages;
import dev.harbinger.text.SignalType;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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

    /** In the language of the page. A filter whose fields are all blank is none, unless it is the only one. */
    Wishes wishes() {
        var interests = new ArrayList<Interest>();
        for (int place = 0; place < q.size(); place++) {
            interests.add(interest(place));
        }
        var narrow = interests.stream().filter(one -> !one.isEverything()).toList();
        return Wishes.read(cadence, at, weekday, timeZone, narrow.isEmpty() ? List.of() : narrow)
                .in(Languages.wanted());
    }

    private Interest interest(int place) {
        var type = at(signalType, place);
        var id = at(brief, place);
        return new Interest(
                id.matches("\\d{1,18}") ? Long.valueOf(id) : null,
                at(region, place),
                at(category, place),
                type.isEmpty() ? null : SignalType.valueOf(type),
                at(actor, place),
                at(q, place));
    }

    private static String at(List<String> texts, int place) {
        return texts == null || place >= texts.size() ? "" : Objects.requireNonNullElse(texts.get(place), "");
    }
}
