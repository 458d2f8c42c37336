package dev.harbinger.triage;

import dev.harbinger.common.Page;
import dev.harbinger.match.Flag;
import dev.harbinger.match.FlagFilter;
import dev.harbinger.match.FlagStatus;
import dev.harbinger.text.SignalType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * All that the inbox shows.
 *
 * @param focus what is looked at; null if the list is empty
 * @param notice what just happened to the visitor's own verdict
 * @param tomorrow the first day until which a snooze may last
 */
record Inbox(
        Page<Flag> page,
        Focus focus,
        FlagFilter filter,
        String sort,
        Address address,
        Map<FlagStatus, Long> counts,
        List<String> users,
        Notice notice,
        LocalDate tomorrow) {

    /**
     * The flag that is looked at.
     *
     * @param others the other flags on its question
     * @param next the flag that comes after it in the list; null if it is the last
     */
    record Focus(Flag flag, List<FlagStep> steps, List<Flag> others, Long next) {}

    /**
     * What just happened.
     *
     * @param done the step that may be taken back, null without one
     * @param many how many flags it was taken on
     * @param missed what was wrong, in a word; null if nothing was
     * @param since the last step on the flag that somebody else has moved; null if nobody has
     */
    record Notice(FlagStep done, int many, String missed, FlagStep since) {
        static final Notice NONE = new Notice(null, 0, null, null);
    }

    public List<FlagStatus> statuses() {
        return List.of(FlagStatus.values());
    }

    public List<SignalType> types() {
        return List.of(SignalType.values());
    }

    public FlagStatus status() {
        return filter.status.get(0);
    }

    public long count(FlagStatus status) {
        return counts.getOrDefault(status, 0L);
    }

    public boolean isFiltered() {
        return address.names(
                "assignee", "signalType", "region", "category", "minLikelihood", "question", "brief", "feed");
    }

    /** Whether the list shows flags from this likelihood on. */
    public boolean isAtLeast(String likelihood) {
        return filter.minLikelihood != null && filter.minLikelihood == Double.parseDouble(likelihood);
    }

    public LocalDate inAWeek() {
        return tomorrow.plusDays(6);
    }

    /** Where a list continues with the same filters. */
    public String more() {
        return page.next() == null ? null : address.with("cursor", page.next());
    }
}
