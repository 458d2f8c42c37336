package dev.harbinger.common;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The page of a list that a client asks for; a bean parameter of every list call. */
public class PageRequest {
    static final int DEFAULT_SIZE = 50;
    static final int MAX_SIZE = 500;

    @QueryParam("cursor")
    @Parameter(description = "The `next` of the page before; absent for the first page")
    String cursor;

    @QueryParam("size")
    @DefaultValue("" + DEFAULT_SIZE)
    @Parameter(description = "How many rows, 1 to " + MAX_SIZE)
    int size = DEFAULT_SIZE;

    @QueryParam("sort")
    @Parameter(description = "The field to sort by, with a minus sign in front for descending order")
    String sort;

    /** The first page of the given size in the list's own order. */
    public static PageRequest first(int size) {
        return of(null, size, null);
    }

    /**
     * A page by its parts.
     *
     * @param cursor the {@code next} of the page before, null for the first page
     * @param size 1 to 500
     * @param sort a field, with a minus sign in front for descending order; null for the list's own order
     */
    public static PageRequest of(String cursor, int size, String sort) {
        var request = new PageRequest();
        request.cursor = cursor;
        request.size = size;
        request.sort = sort;
        return request;
    }

    /** The size asked for; a 400 problem if it is not 1 to 500. */
    int checkedSize() {
        if (size < 1 || size > MAX_SIZE) {
            throw Problems.badRequest("size", "must be 1 to " + MAX_SIZE + ", but was " + size);
        }
        return size;
    }
}
