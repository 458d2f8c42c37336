package dev.harbinger.common;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.Map;

/** The order of one page request: the sort key and direction, and how its cursors are written and read. */
record Order(SortKey key, boolean descending) {

    static Order parse(String sort, Map<String, SortKey> known) {
        var descending = sort.startsWith("-");
        var key = known.get(descending ? sort.substring(1) : sort);
        if (key == null) {
            throw Problems.badRequest(
                    "sort", "must be one of " + known.keySet() + ", with a minus sign in front for descending order");
        }
        return new Order(key, descending);
    }

    String expression() {
        return key.expression();
    }

    String clause() {
        var direction = descending ? " desc" : " asc";
        return expression() + direction + ", e.id" + direction;
    }

    /**
     * The condition that a row comes after the one that a cursor stands for. Its first half follows from the second and is
     * there for databases, which look up where to begin in an index only if they are told so plainly.
     */
    String after() {
        var than = descending ? " < " : " > ";
        var at = expression();
        return "(" + at + than.stripTrailing() + "= :cursorKey) and (" + at + than + ":cursorKey or (" + at
                + " = :cursorKey and e.id" + than + ":cursorId))";
    }

    Map<String, Object> bindings(String cursor) {
        var row = keyOf(cursor);
        return Map.of("cursorId", row.id(), "cursorKey", row.sortedBy());
    }

    /** The row that a cursor stands for. */
    Key keyOf(String cursor) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            var parts = text.split("\n", 3);
            if (!parts[0].equals(key.name())) {
                throw new IllegalArgumentException("made for another sort");
            }
            return new Key(
                    Long.parseLong(parts[1]), (Comparable<?>) key.reader().apply(parts[2]));
        } catch (RuntimeException e) {
            throw Problems.badRequest(
                    "cursor",
                    "is none of this list; send the `next` of the page before, with the same sort, or leave it out");
        }
    }

    /** The cursor that stands for a row. */
    String cursorOf(Key row) {
        var text = key.name() + "\n" + row.id() + "\n" + row.sortedBy();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The order in which databases answer, for rows of several answers. */
    Comparator<Key> comparator() {
        @SuppressWarnings("unchecked")
        var ascending = Comparator.comparing((Key row) -> (Comparable<Object>) row.sortedBy())
                .thenComparing(Key::id);
        return descending ? ascending.reversed() : ascending;
    }
}
