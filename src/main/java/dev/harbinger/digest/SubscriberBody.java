package dev.harbinger.digest;

import dev.harbinger.text.SignalType;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A wish to subscribe, as programs send it. */
record SubscriberBody(
        @NotBlank(message = "is missing; send an address such as name@example.org") @Size(max = 254)
        String email,

        Cadence cadence,

        @Schema(examples = "07:30", description = "The hour in the time zone")
        String at,

        @Schema(examples = "Europe/Paris") String timeZone,

        @Schema(description = "The day of a weekly digest") DayOfWeek weekday,

        @Valid Filter filter,

        @Schema(description = "Several filters: one mail tells what passes any of them")
        @Size(max = Wishes.MAX_INTERESTS)
        List<@Valid Filter> filters) {

    /** The filters of the questions page. */
    record Filter(
            Long brief,
            @Size(max = 200) String region,
            @Size(max = 200) String category,
            SignalType signalType,
            @Size(max = 200) String actor,
            @Size(max = 400) String q) {
        Interest interest() {
            return new Interest(brief, region, category, signalType, actor, q);
        }

        static Filter of(Interest interest) {
            return new Filter(
                    interest.brief(),
                    interest.region(),
                    interest.category(),
                    interest.signalType(),
                    interest.actor(),
                    interest.words());
        }
    }

    Wishes wishes() {
        var all = filters == null ? List.<Filter>of() : filters;
        var one = filter == null ? List.<Filter>of() : List.of(filter);
        var interests =
                Stream.concat(one.stream(), all.stream()).map(Filter::interest).toList();
        return Wishes.read(cadence, at, weekday, timeZone, interests);
    }
}
