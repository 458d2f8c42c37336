package dev.harbinger.feed.reading;

import java.text.Normalizer;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Knows the months by their names and short names: in English, in the languages of the platform, and as feeds misspell them. */
final class MonthNames {
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final List<String> ENGLISH = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");

    private MonthNames() {}

    /** Loaded when a month is met that is not English. */
    private static final class Others {
        static final Map<String, Integer> NAMES = names();

        private static Map<String, Integer> names() {
            var names = new HashMap<String, Integer>();
            for (var line : WordFile.lines("months.txt")) {
                var parts = line.split("\\s+");
                if (parts[0].equals("language")) {
                    List.of(parts).stream().skip(1).map(Locale::forLanguageTag).forEach(locale -> add(locale, names));
                } else {
                    List.of(parts).stream()
                            .skip(1)
                            .forEach(name -> names.putIfAbsent(plain(name), Integer.parseInt(parts[0])));
                }
            }
            return Map.copyOf(names);
        }

        private static void add(Locale locale, Map<String, Integer> names) {
            var styles =
                    List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE);
            for (var month : Month.values()) {
                for (var style : styles) {
                    var name = plain(month.getDisplayName(style, locale));
                    if (name.length() >= 2) {
                        names.putIfAbsent(name, month.getValue());
                    }
                }
            }
        }
    }

    /** The number of the month, 1 to 12; 0 if the word names none. */
    static int month(String word) {
        if (word.length() < 3) {
            return 0;
        }
        var plain = plain(word);
        for (int i = 0; i < ENGLISH.size(); i++) {
            if (ENGLISH.get(i).startsWith(plain)) {
                return i + 1;
            }
        }
        return WeekDays.isOne(plain) ? 0 : Others.NAMES.getOrDefault(plain, 0);
    }

    /** English days of the week, which most dates begin with. */
    private static final class WeekDays {
        private static final List<String> NAMES =
                List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

        static boolean isOne(String word) {
            return NAMES.stream().anyMatch(name -> name.startsWith(word));
        }
    }

    private static String plain(String word) {
        var lower = word.toLowerCase(Locale.ROOT).replace(".", "");
        return ACCENTS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
    }
}
