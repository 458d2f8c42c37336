package dev.harbinger.search;

import java.util.List;

/**
 * What was found of one kind.
 *
 * @param ids the best first, or the newest
 * @param total how many there are in all; of more than {@link #COUNTED} some number beyond it
 */
public record Found(List<Long> ids, long total) {
    /** No more are counted. */
    public static final int COUNTED = 1000;

    public Found {
        ids = List.copyOf(ids);
    }
}
