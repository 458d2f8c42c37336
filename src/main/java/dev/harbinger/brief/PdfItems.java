package dev.harbinger.brief;

import java.util.regex.Pattern;

/** Tells the items of lists in PDFs, where a bullet is one more letter, often of a font of its own. */
final class PdfItems {
    /** Letters that are bullets; the last ones are those of Symbol and Wingdings. */
    static final String BULLETS =
            "•◦▪▫■□●○‣⁃∙·►▶▸➢➤✓✔❖◆◇\u2013\u2014\\-*\uF0B7\uF0A7\uF0D8\uF0FC\uF076\uF06E\uF071\uF02D";

    private static final Pattern BULLET = Pattern.compile("^[" + BULLETS + "]\\s*(?=\\S)");
    private static final Pattern DASH = Pattern.compile("^[\\-*\u2013\u2014]\\s");
    private static final Pattern NUMBER =
            Pattern.compile("^\\(?(?:\\d{1,2}|[a-z]|[ivx]{1,4})[.)]\\s+\\S.*", Pattern.DOTALL);

    private PdfItems() {}

    /** Whether it begins with a bullet; a dash is one only before a space. */
    static boolean isBulleted(String line) {
        var dashed = line.matches("(?s)^[\\-*\u2013\u2014].*");
        return dashed ? isDashed(line) : BULLET.matcher(line).find();
    }

    /** Whether it begins with a dash, which may as well stand between two clauses. */
    static boolean isDashed(String line) {
        return DASH.matcher(line).find();
    }

    static boolean isNumbered(String line) {
        return NUMBER.matcher(line).matches();
    }

    static String withoutBullet(String line) {
        return BULLET.matcher(line).replaceFirst("");
    }
}
