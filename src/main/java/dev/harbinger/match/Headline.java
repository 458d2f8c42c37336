package dev.harbinger.match;

import java.util.Locale;
import java.util.regex.Pattern;

/** Takes off headlines and links what says where they stand rather than what they tell. */
final class Headline {
    /** A dash or bar and then a few capitalised words or an address: the publisher's name. */
    private static final Pattern PUBLISHER =
            Pattern.compile("\\s+[-–—|]\\s+(?:[\\p{Lu}\\d][\\w.&'’]*\\s*){1,4}$|\\s+[-–—|]\\s+[\\w-]+(?:\\.[\\w-]+)+$");

    private static final Pattern LABEL = Pattern.compile(
            "^(?:update \\d+|breaking|exclusive|live|watch|video)\\s*[-:–|]\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern TRACES =
            Pattern.compile("(?<=[?&])(?:utm_\\w+|at_\\w+|cmp|ref|fbclid|gclid|src|source)=[^&]*&?");

    private Headline() {}

    /** A headline without a label before it and a publisher's name behind it. */
    static String bare(String title) {
        var bare =
                LABEL.matcher(PUBLISHER.matcher(title.strip()).replaceFirst("")).replaceFirst("");
        return bare.isBlank() ? title : bare;
    }

    /** An address without scheme, {@code www.}, fragment and what only traces the reader; empty for null. */
    static String plainLink(String link) {
        if (link == null) {
            return "";
        }
        var plain = link.strip().replaceFirst("^(?i:https?://)(?:www\\.)?", "").replaceFirst("#.*$", "");
        return TRACES.matcher(plain).replaceAll("").replaceFirst("[?&/]+$", "").toLowerCase(Locale.ROOT);
    }
}
