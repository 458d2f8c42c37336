package dev.harbinger.triage;

import dev.harbinger.common.Problems;
import dev.harbinger.match.Flag;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.Locale;
import java.util.Optional;

/** Says what happened to a flag while somebody formed a verdict on it. */
final class Happened {
    private Happened() {}

    /** A 409 problem with the last step in words, and how the flag stands now in fields. */
    static HttpProblem since(Flag flag, Optional<FlagStep> last) {
        var words = last.map(FlagStep::words)
                .orElseGet(() -> flag.status().name().toLowerCase(Locale.ROOT) + " by " + flag.triagedBy() + " at "
                        + flag.triagedAt());
        return HttpProblem.builder(Problems.conflict("Nothing was changed. The flag was " + words
                        + ". Look at it again; to decide otherwise, undo that first."))
                .with("flag", flag.id())
                .with("flagStatus", flag.status())
                .with("by", last.map(FlagStep::who).orElse(String.valueOf(flag.triagedBy())))
                .with("version", flag.steps())
                .build();
    }
}
