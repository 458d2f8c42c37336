package dev.harbinger.common;

import io.quarkus.qute.TemplateExtension;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How pages write dates, shares and the names of constants. */
@TemplateExtension
final class PageWords {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm 'UTC'", Locale.UK).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK).withZone(ZoneOffset.UTC);

    private PageWords() {}

    /** {@code 24 Nov 2026, 13:05 UTC}. */
    static String stamp(Instant instant) {
        return STAMP.format(instant);
    }

    /** {@code 24 Nov 2026}, of an instant in UTC. */
    static String dayWords(Instant instant) {
        return DAY.format(instant);
    }

    /** {@code 24 Nov 2026}. */
    static String dayWords(LocalDate day) {
        return DAY.format(day);
    }

    /** A share of one as a whole number of hundredths. */
    static long percent(Double share) {
        return Math.round(share * 100);
    }

    /** {@code LIKELY_RESOLVED} as {@code Likely resolved}, in the language of the page. */
    static String words(Enum<?> constant) {
        return ConstantNames.of(constant, Languages.wanted());
    }

    /** {@code analyst} as {@code Analyst}. */
    static String capitalised(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /** The constant's name in lower case, as the style sheet wants it. */
    static String css(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
