package dev.harbinger.common;

import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateExtension.TemplateAttribute;
import io.quarkus.qute.TemplateInstance;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;

/** How pages write dates, shares and the names of constants. */
@TemplateExtension
final class PageWords {
    private static final ZoneId UTC = ZoneId.of("UTC");

    private PageWords() {}

    /** {@code 24 Nov 2026, 13:05 UTC}. */
    static String stamp(Instant instant, @TemplateAttribute(TemplateInstance.LOCALE) Object language) {
        return DateWords.moment(instant, UTC, (Locale) language);
    }

    /** {@code 24 Nov 2026}, of an instant in UTC. */
    static String dayWords(Instant instant, @TemplateAttribute(TemplateInstance.LOCALE) Object language) {
        return dayWords(LocalDate.ofInstant(instant, ZoneOffset.UTC), language);
    }

    /** {@code 24 Nov 2026}. */
    static String dayWords(LocalDate day, @TemplateAttribute(TemplateInstance.LOCALE) Object language) {
        return DateWords.day(day, (Locale) language);
    }

    /** {@code 24 Nov}. */
    static String dayOfYearWords(LocalDate day, @TemplateAttribute(TemplateInstance.LOCALE) Object language) {
        return DateWords.dayOfYear(day, (Locale) language);
    }

    /** {@code Tue 24 Nov}. */
    static String dayOfWeekWords(LocalDate day, @TemplateAttribute(TemplateInstance.LOCALE) Object language) {
        return DateWords.dayOfWeek(day, (Locale) language);
    }

    /** {@code Tue}. */
    static String weekdayWords(LocalDate day, @TemplateAttribute(TemplateInstance.LOCALE) Object language) {
        return DateWords.weekday(day, (Locale) language);
    }

    /** A share of one as a whole number of hundredths. */
    static long percent(Double share) {
        return Math.round(share * 100);
    }

    /** A likelihood in whole hundredths, by {@link Chance}. */
    static long chance(Double likelihood) {
        return Chance.percent(likelihood);
    }

    /** {@code LIKELY_RESOLVED} as {@code Likely resolved}, in the language of the page. */
    static String words(Enum<?> constant, @TemplateAttribute(TemplateInstance.LOCALE) Object language) {
        return ConstantNames.of(constant, (Locale) language);
    }

    /** What the program says of something that went wrong, in the language of the page. */
    static String phrased(String english, @TemplateAttribute(TemplateInstance.LOCALE) Object language) {
        return Phrases.in((Locale) language, english);
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
