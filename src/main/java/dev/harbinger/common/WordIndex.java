package dev.harbinger.common;

import java.util.List;

/** An index of the words of rows, beside the database and some seconds behind it; for tables too large to be read through. */
public interface WordIndex {
    /** The ids of entries that have all the words, the best first; the last word may be a beginning. */
    List<Long> entriesWith(String words, int limit);
}
