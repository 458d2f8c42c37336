package dev.harbinger.digest;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the desk did in the last seven days, the oldest first; no days if there is nothing to show. */
record Week(List<Day> days) {
    static final Week NONE = new Week(List.of());
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("EEE d MMM", Locale.UK);

    /** How many questions were opened, became likely, and were resolved on a day (UTC). */
    record Day(LocalDate day, int opened, int likely, int resolved) {
        /** Such as {@code Wed 25 Nov}. */
        public String name() {
            return NAME.format(day);
        }

        /** Such as {@code Wed}. */
        public String weekday() {
            return day.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.UK);
        }

        public int number() {
            return day.getDayOfMonth();
        }

        /** What there was, such as {@code 2 opened, 1 resolved}; {@code nothing} on a quiet day. */
        public String inWords() {
            var words = Stream.of(told(opened, "opened"), told(likely, "likely resolved"), told(resolved, "resolved"))
                    .filter(word -> !word.isEmpty())
                    .collect(Collectors.joining(", "));
            return words.isEmpty() ? "nothing" : words;
        }

        private static String told(int count, String what) {
            return count == 0 ? "" : count + " " + what;
        }

        int most() {
            return Math.max(opened, Math.max(likely, resolved));
        }
    }

    Week {
        days = days.stream().allMatch(day -> day.most() == 0) ? List.of() : List.copyOf(days);
    }

    public boolean isEmpty() {
        return days.isEmpty();
    }

    public int opened() {
        return sum(Day::opened);
    }

    public int likely() {
        return sum(Day::likely);
    }

    public int resolved() {
        return sum(Day::resolved);
    }

    private int sum(ToIntFunction<Day> of) {
        return days.stream().mapToInt(of).sum();
    }

    /** All numbers, for those who do not see the picture. */
    public String inWords() {
        return days.stream().map(day -> day.name() + ": " + day.inWords()).collect(Collectors.joining("; "));
    }
}
