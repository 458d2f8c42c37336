package dev.harbinger.common;

/** A row of a {@link Listing} before it is read: its id and what it is sorted by. */
record Key(long id, Comparable<?> sortedBy) {
    /** A row of a query for these two. */
    static Key of(Object[] row) {
        return new Key((Long) row[0], (Comparable<?>) row[1]);
    }
}
