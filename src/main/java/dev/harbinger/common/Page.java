package dev.harbinger.common;

import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One page of a list, as every list call answers it.
 *
 * @param items the rows of this page
 * @param next the cursor to send for the next page, null on the last one
 * @param total how many rows all pages hold together
 */
public record Page<T>(
        List<T> items,

        @Schema(nullable = true, description = "Send as `cursor` for the next page; null on the last one")
        String next,

        long total) {

    public Page {
        items = List.copyOf(items);
    }

    /** The same page with each row turned into something else. */
    public <R> Page<R> map(Function<? super T, ? extends R> change) {
        return new Page<>(items.stream().<R>map(change).toList(), next, total);
    }
}
