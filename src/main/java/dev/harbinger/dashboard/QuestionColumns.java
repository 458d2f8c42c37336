package dev.harbinger.dashboard;

import java.util.Arrays;
import java.util.List;

/** The columns that a list of questions may show beside the question itself. */
enum QuestionColumns {
    STATUS,
    TYPE,
    DEADLINE,
    LIKELIHOOD,
    ACTORS,
    ASSIGNEE,
    BRIEF,
    REGION,
    CATEGORY,
    ASKED;

    static final List<QuestionColumns> USUAL = List.of(STATUS, TYPE, DEADLINE, LIKELIHOOD, ASSIGNEE, BRIEF);

    /** The columns of these names in their usual order; the usual ones if no name is known. */
    static List<QuestionColumns> of(List<String> names) {
        var chosen = Arrays.stream(values())
                .filter(column -> names.contains(column.name().toLowerCase(java.util.Locale.ROOT)))
                .toList();
        return chosen.isEmpty() ? USUAL : chosen;
    }
}
