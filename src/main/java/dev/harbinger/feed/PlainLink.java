package dev.harbinger.feed;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reduces an address to what names the page, so that the same page is known again under another address of its. */
final class PlainLink {
    private static final Pattern SCHEME_AND_WWW = Pattern.compile("^https?://(?:www\\.)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern TRACE =
            Pattern.compile("(?i)(?:utm_\\w*|fbclid|gclid|dclid|msclkid|mc_[ce]id|cmpid|at_\\w+|ns_\\w+)(?:=.*)?");

    private PlainLink() {}

    /** Without scheme, {@code www}, fragment, what traces the reader, and a slash at the end; the host in lower case. */
    static String of(String link) {
        var address = SCHEME_AND_WWW.matcher(link.strip()).replaceFirst("");
        int fragment = address.indexOf('#');
        address = fragment < 0 || address.startsWith("#!", fragment) ? address : address.substring(0, fragment);
        int query = address.indexOf('?');
        var path = query < 0 ? address : address.substring(0, query);
        int host = path.indexOf('/') < 0 ? path.length() : path.indexOf('/');
        var plain = path.substring(0, host).toLowerCase(Locale.ROOT)
                + path.substring(host).replaceFirst("/+$", "");
        return query < 0 ? plain : plain + asked(address.substring(query + 1));
    }

    private static String asked(String query) {
        var kept = Arrays.stream(query.split("&"))
                .filter(part -> !part.isEmpty() && !TRACE.matcher(part).matches())
                .collect(Collectors.joining("&"));
        return kept.isEmpty() ? "" : "?" + kept;
    }
}
