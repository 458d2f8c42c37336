package dev.harbinger.digest;

import java.time.LocalDate;
import java.util.List;
import java.util.function.ToIntFunction;

/** What the desk did in the last seven days, the oldest first; no days if there is nothing to show. */
record Week(List<Day> days) {
    static final Week NONE = new Week(List.of());

    /** How many questions were opened, became likely, and were resolved on a day (UTC). */
    record Day(LocalDate day, int opened, int likely, int resolved) {
        public int number() {
            return day.getDayOfMonth();
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
}
