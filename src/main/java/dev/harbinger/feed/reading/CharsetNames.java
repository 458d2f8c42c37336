package dev.harbinger.feed.reading;

import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Finds charsets by the names that feeds use, and takes for each the larger one that is really meant, as browsers do. */
final class CharsetNames {
    static final Charset WINDOWS = Charset.forName("windows-1252");
    static final Charset EBCDIC = Charset.forName("IBM037");
    private static final Map<String, String> ALIASES = aliases();

    private CharsetNames() {}

    private static Map<String, String> aliases() {
        var aliases = new HashMap<String, String>();
        for (var line : WordFile.lines("charsets.txt")) {
            var parts = line.split("\\s+");
            for (int i = 1; i < parts.length; i++) {
                aliases.put(parts[i], parts[0]);
            }
        }
        return Map.copyOf(aliases);
    }

    /** The charset of a name; null if there is none. */
    static Charset charset(String name) {
        var plain = name.toLowerCase(Locale.ROOT).replace('_', '-');
        var known = ALIASES.getOrDefault(plain, plain);
        try {
            return Charset.forName(known);
        } catch (IllegalArgumentException e) {
            return plain.startsWith("cs") ? charset(plain.substring(2)) : windows(plain);
        }
    }

    private static Charset windows(String plain) {
        try {
            var digits = plain.replaceAll("\\D", "");
            return digits.isEmpty() ? null : Charset.forName((digits.startsWith("125") ? "windows-" : "IBM") + digits);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
