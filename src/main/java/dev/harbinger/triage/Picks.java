package dev.harbinger.triage;

import dev.harbinger.common.Problems;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The flags that were ticked in a form, each written as its id and the version that was shown: {@code 17.3}. */
final class Picks {
    private static final int MOST = 500;

    private Picks() {}

    static Map<Long, Integer> of(List<String> picks) {
        var seen = new LinkedHashMap<Long, Integer>();
        for (var pick : picks == null ? List.<String>of() : picks) {
            if (!pick.matches("\\d{1,18}\\.\\d{1,9}")) {
                throw Problems.badRequest("pick", "must be ids with versions, such as 17.3");
            }
            var dot = pick.indexOf('.');
            seen.put(Long.valueOf(pick.substring(0, dot)), Integer.valueOf(pick.substring(dot + 1)));
        }
        if (seen.size() > MOST) {
            throw Problems.badRequest("pick", "has more than " + MOST + " flags");
        }
        return seen;
    }
}
