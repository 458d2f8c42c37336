package dev.harbinger.common;

import java.util.List;

/**
 * All rows of a {@link Listing} that are few, in order.
 *
 * @param areMany whether there are too many to know them all; then there are no keys
 */
record Few(List<Key> keys, boolean areMany) {
    static final Few MANY = new Few(List.of(), true);

    /** Those behind the row that a cursor stands for; all if there is none. */
    List<Key> behind(Order order, String cursor) {
        if (cursor == null || cursor.isBlank()) {
            return keys;
        }
        var at = order.keyOf(cursor);
        return keys.stream()
                .filter(key -> order.comparator().compare(key, at) > 0)
                .toList();
    }
}
