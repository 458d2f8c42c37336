package dev.harbinger.text;

import java.time.Month;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The English names of months, as patterns and values. */
final class Months {
    static final String PATTERN = "(?:january|february|march|april|may|june|july|august|september|october|november"
            + "|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\\b\\.?";
    private static final Map<String, Month> BY_START =
            Arrays.stream(Month.values()).collect(Collectors.toMap(month -> start(month.name()), Function.identity()));

    private Months() {}

    static Month of(String name) {
        return BY_START.get(start(name));
    }

    private static String start(String name) {
        return name.substring(0, 3).toLowerCase(Locale.ROOT);
    }
}
