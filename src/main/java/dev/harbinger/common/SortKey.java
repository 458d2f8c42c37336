package dev.harbinger.common;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;

/**
 * One way to sort a {@link Listing}.
 *
 * @param name what clients send
 * @param expression the JPQL expression over the alias {@code e}; it must never be null, so coalesce what may be
 * @param reader reads a value of the expression back from its text in a cursor
 */
public record SortKey(String name, String expression, Function<String, Object> reader) {

    /** Sorts by a point in time. */
    public static SortKey instant(String name, String expression) {
        return new SortKey(name, expression, Instant::parse);
    }

    /** Sorts by a day. */
    public static SortKey day(String name, String expression) {
        return new SortKey(name, expression, LocalDate::parse);
    }

    /** Sorts by a floating-point number. */
    public static SortKey number(String name, String expression) {
        return new SortKey(name, expression, Double::valueOf);
    }

    /** Sorts by a text, in the order of its code points. */
    public static SortKey text(String name, String expression) {
        return new SortKey(name, expression, text -> text);
    }
}
