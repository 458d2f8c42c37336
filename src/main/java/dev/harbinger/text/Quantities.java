package dev.harbinger.text;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** The numbers of a text that are amounts: no years and no days. */
public final class Quantities {
    private static final Pattern NUMBER = Pattern.compile("\\d[\\d,]*(?:\\.\\d+)?");
    private static final Pattern DAY = Pattern.compile(
            "\\b(?:(?:19|20)\\d\\d|\\d{1,2}(?:st|nd|rd|th)?\\s+(?:" + Months.PATTERN + ")|(?:" + Months.PATTERN
                    + ")\\s+\\d{1,2}(?:st|nd|rd|th)?)\\b",
            Pattern.CASE_INSENSITIVE);

    private Quantities() {}

    /** The numbers, without separators of thousands and needless zeros. */
    public static Set<String> of(String words) {
        var numbers = new LinkedHashSet<String>();
        var matcher = NUMBER.matcher(DAY.matcher(words).replaceAll(" "));
        while (matcher.find()) {
            numbers.add(matcher.group().replace(",", "").replaceFirst("\\.0+$", ""));
        }
        return numbers;
    }
}
