package dev.harbinger.feed.reading;

import java.util.ArrayDeque;
import java.util.Locale;
import java.util.regex.Pattern;

/** Resolves references as RFC 3986, section 5, has it, and mends what an address may not hold. */
final class Links {
    private static final Pattern PARTS =
            Pattern.compile("^(?:([A-Za-z][A-Za-z0-9+.-]*):)?(?://([^/?#]*))?([^?#]*)(?:\\?([^#]*))?(?:#(.*))?$");

    private record Address(String scheme, String authority, String path, String query, String fragment) {
        static Address of(String reference) {
            var parts = PARTS.matcher(reference);
            return parts.matches()
                    ? new Address(parts.group(1), parts.group(2), parts.group(3), parts.group(4), parts.group(5))
                    : null;
        }

        Address under(Address base) {
            if (scheme != null) {
                return new Address(scheme, authority, authority == null ? path : undotted(path), query, fragment);
            }
            if (authority != null) {
                return new Address(base.scheme, authority, undotted(path), query, fragment);
            }
            if (path.isEmpty()) {
                return new Address(
                        base.scheme, base.authority, base.path, query == null ? base.query : query, fragment);
            }
            var whole = path.startsWith("/") ? path : base.folder() + path;
            return new Address(base.scheme, base.authority, undotted(whole), query, fragment);
        }

        private String folder() {
            return path.isEmpty() && authority != null ? "/" : path.substring(0, path.lastIndexOf('/') + 1);
        }

        private String words() {
            return (scheme == null ? "" : scheme + ":")
                    + (authority == null ? "" : "//" + authority)
                    + path
                    + (query == null ? "" : "?" + query)
                    + (fragment == null ? "" : "#" + fragment);
        }
    }

    private Links() {}

    /** A reference against a base, which may itself be null or no address; null if nothing comes of it. */
    static String resolved(String reference, String base) {
        var address = Address.of(mended(reference));
        var from = base == null ? null : Address.of(base);
        if (address == null) {
            return null;
        }
        return address.scheme() != null || from == null
                ? address.under(address).words()
                : address.under(from).words();
    }

    /** An http or https address with a host, resolved; null for anything else, so that no script hides in a link. */
    static String web(String reference, String base) {
        if (reference == null || reference.isBlank()) {
            return null;
        }
        var address = resolved(reference, base);
        return address != null && isWeb(address) ? address : null;
    }

    /** Whether it is a whole http or https address as it stands. */
    static boolean isWeb(String address) {
        var start = address.strip();
        start = start.substring(0, Math.min(9, start.length())).toLowerCase(Locale.ROOT);
        return start.startsWith("http://") && start.length() > 7
                || start.startsWith("https://") && start.length() > 8 && start.charAt(8) != '/';
    }

    /** Without blanks around it and line ends in it, as browsers read it; what no address may hold is escaped. */
    private static String mended(String reference) {
        var mended = new StringBuilder();
        for (char letter : reference.strip().toCharArray()) {
            if (letter == ' ' || letter == '\u00a0') {
                mended.append("%20");
            } else if (isRefused(letter)) {
                mended.append('%').append(String.format("%02X", (int) letter));
            } else if (!Character.isISOControl(letter)) {
                mended.append(letter);
            }
        }
        return mended.toString();
    }

    private static boolean isRefused(char letter) {
        return switch (letter) {
            case '"', '<', '>', '\\', '^', '`', '{', '|', '}' -> true;
            default -> false;
        };
    }

    private static String undotted(String path) {
        if (!path.contains("./") && !path.endsWith("/.") && !path.endsWith("/..")) {
            return path;
        }
        var kept = new ArrayDeque<String>();
        var segments = path.split("/", -1);
        for (int i = 0; i < segments.length; i++) {
            var last = i == segments.length - 1;
            if (segments[i].equals("..")) {
                if (kept.size() > 1) {
                    kept.removeLast();
                }
            } else if (!segments[i].equals(".")) {
                kept.addLast(segments[i]);
                continue;
            }
            if (last) {
                kept.addLast("");
            }
        }
        return String.join("/", kept);
    }
}
