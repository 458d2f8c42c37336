package dev.harbinger.match;

import dev.harbinger.feed.Entry;
import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.hc.client5.http.psl.PublicSuffixMatcher;
import org.apache.hc.client5.http.psl.PublicSuffixMatcherLoader;

/** Who publishes an entry: the part of its host's name that somebody registered, such as {@code bbc.co.uk}. */
final class Publisher {
    private static final PublicSuffixMatcher SUFFIXES = PublicSuffixMatcherLoader.getDefault();

    private Publisher() {}

    /** By the link of the entry, else by its feed's site or address; empty if none of them has a host. */
    static String of(Entry entry) {
        return Stream.of(entry.link(), entry.feed().siteUrl(), entry.feed().url())
                .filter(Objects::nonNull)
                .map(Publisher::ofAddress)
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** The registered part of an address's host, or the host if nobody can register it; empty without one. */
    static String ofAddress(String address) {
        var host = host(address);
        if (host.isEmpty() || host.matches("[\\d.]+|.*:.*")) {
            return host;
        }
        var root = SUFFIXES.getDomainRoot(host);
        return root == null ? host : root;
    }

    private static String host(String address) {
        try {
            var host = URI.create(address.strip()).getHost();
            return host == null ? "" : host.toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
