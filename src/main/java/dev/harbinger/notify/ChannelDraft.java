package dev.harbinger.notify;

import dev.harbinger.common.Phrases;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.Objects;

/**
 * The form of a new channel as it stands on the page: blank, or as it was typed with what is wrong.
 *
 * @param wrong what is wrong, in the language of the page, null for nothing
 * @param field where, empty if it is no field of this form
 */
record ChannelDraft(ChannelKind kind, String url, String name, int percent, String region, String wrong, String field) {
    private static final int USUAL = 80;
    static final ChannelDraft BLANK = new ChannelDraft(ChannelKind.WEBHOOK, "", "", USUAL, "", null, "");

    ChannelDraft {
        url = Objects.requireNonNullElse(url, "");
        name = Objects.requireNonNullElse(name, "");
        region = Objects.requireNonNullElse(region, "");
    }

    static ChannelDraft of(HttpProblem problem) {
        return BLANK.with(problem);
    }

    ChannelDraft with(HttpProblem problem) {
        var field = String.valueOf(problem.getParameters().getOrDefault("field", ""));
        return new ChannelDraft(kind, url, name, percent, region, Phrases.here(problem.getDetail()), field);
    }

    /** Whether somebody began to fill it in. */
    public boolean isBegun() {
        return !url.isEmpty();
    }
}
