package dev.harbinger.match;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * When: whether the days that an entry names lie since the question was asked, before it, ahead of the entry, or behind the
 * day by which an answer was due.
 */
final class DaySigns {
    private final QuestionSense.Time asked;
    private final LocalDate published;
    private final List<NamedDay> days;

    private DaySigns(QuestionSense.Time asked, LocalDate published, List<NamedDay> days) {
        this.asked = asked;
        this.published = published;
        this.days = days;
    }

    static List<Sign> of(QuestionSense question, EntrySense entry, CommonWords common) {
        if (question.time() == null || entry.published() == null) {
            return List.of();
        }
        var days = Stream.of(entry.headline(), common.closest())
                .filter(Objects::nonNull)
                .flatMap(sentence -> sentence.days(entry.published()).stream())
                .toList();
        return days.isEmpty() ? List.of() : new DaySigns(question.time(), entry.published(), days).signs();
    }

    private List<Sign> signs() {
        var signs = new ArrayList<Sign>();
        if (!add(Feature.DAY_SINCE_ASKED, Saying.DAY_SINCE_ASKED, this::isSinceAsked, signs)) {
            add(
                    Feature.DAY_BEFORE_ASKED,
                    Saying.DAY_BEFORE_ASKED,
                    day -> day.last().isBefore(asked.from()),
                    signs);
            add(Feature.DAY_AHEAD, Saying.DAY_AHEAD, this::isAhead, signs);
        }
        add(Feature.DAY_TOO_LATE, Saying.DAY_TOO_LATE, this::isTooLate, signs);
        return signs;
    }

    private boolean add(Feature feature, Saying saying, Predicate<NamedDay> which, List<Sign> signs) {
        var first = days.stream().filter(which).findFirst();
        first.ifPresent(day -> signs.add(Sign.of(feature, () -> saying.with(day.words()))));
        return first.isPresent();
    }

    private boolean isSinceAsked(NamedDay day) {
        return day.isExact()
                && !day.last().isBefore(asked.from())
                && !day.last().isAfter(published);
    }

    private boolean isAhead(NamedDay day) {
        return day.isExact() && day.last().isAfter(published);
    }

    private boolean isTooLate(NamedDay day) {
        return asked.until() != null && day.isExact() && day.last().isAfter(asked.until());
    }
}
