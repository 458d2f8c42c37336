package dev.harbinger.common;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where an address leads, if it is a plain one. What other parsers could read in another way (user names, backslashes,
 * hosts that are numbers in disguise) is refused rather than understood, so that what is checked is what is connected to.
 */
sealed interface Destination {
    /** A host and a port to connect to. */
    record Host(URI address, String scheme, String name, int port) implements Destination {}

    /** No address that is fetched; {@code why} says so as a clause. */
    record Refused(String why) implements Destination {}

    Set<String> SCHEMES = Set.of("http", "https");
    Pattern NUMERIC = Pattern.compile("(?:.*\\.)?(?:0[xX][0-9a-fA-F]*|[0-9]+)\\.?");
    Pattern DOTTED = Pattern.compile("(?:(?:0|[1-9][0-9]{0,2})\\.){3}(?:0|[1-9][0-9]{0,2})");

    /** Reads an address. */
    static Destination of(URI address) {
        var scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
        if (!SCHEMES.contains(scheme)) {
            return new Refused("is no http or https address: " + address);
        }
        var host = address.getHost();
        if (host == null || address.getRawUserInfo() != null || address.getPort() == 0 || address.getPort() > 65_535) {
            return new Refused("is no plain address of a host: " + address);
        }
        if (NUMERIC.matcher(host).matches() && !DOTTED.matcher(host).matches()) {
            return new Refused("is no plain address of a host: " + address);
        }
        int port = address.getPort() > 0 ? address.getPort() : scheme.equals("https") ? 443 : 80;
        var name = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
        return new Host(address, scheme, name.toLowerCase(Locale.ROOT), port);
    }
}
