package dev.harbinger.search;

import java.util.List;

/** What was found of one kind: the best ids first, and how many there are in all, counted up to a thousand. */
public record Found(List<Long> ids, long total) {
    public Found {
        ids = List.copyOf(ids);
    }
}
