package dev.harbinger.digest;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The query of an address, put together from what is not blank. */
final class Query {
    private final List<String> parts = new ArrayList<>();

    Query add(String name, Object wanted) {
        if (wanted != null && !wanted.toString().isBlank()) {
            parts.add(name + "=" + URLEncoder.encode(wanted.toString(), StandardCharsets.UTF_8));
        }
        return this;
    }

    @Override
    public String toString() {
        return String.join("&", parts);
    }
}
