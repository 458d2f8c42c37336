package dev.harbinger.extraction;

import dev.harbinger.text.WordFile;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tells what a heading or lead-in announces, by the patterns of {@code sections.txt}. */
final class Sections {
    private static final Pattern WATCH = patterns("watch");
    private static final Pattern OTHER = patterns("other");

    private Sections() {}

    static boolean announcesSignals(String heading) {
        return WATCH.matcher(heading).find() && !announcesOther(heading);
    }

    static boolean announcesOther(String heading) {
        return OTHER.matcher(heading).find();
    }

    private static Pattern patterns(String kind) {
        List<List<String>> records = WordFile.records(Sections.class, "sections.txt", 2);
        var all = records.stream()
                .filter(record -> record.get(0).equals(kind))
                .map(record -> record.get(1))
                .collect(Collectors.joining("|"));
        return Pattern.compile("\\b(?:" + all + ")", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);
    }
}
