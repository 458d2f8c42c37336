package dev.harbinger.digest;

import dev.harbinger.common.Languages;
import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateExtension.TemplateAttribute;
import io.quarkus.qute.TemplateInstance;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How mails write what the desk did on a day. */
@TemplateExtension
final class WeekWords {
    private WeekWords() {}

    /** What there was, such as {@code 2 opened, 1 resolved}; {@code nothing} on a quiet day. */
    static String inWords(Week.Day day, @TemplateAttribute(TemplateInstance.LOCALE) Object language) {
        var words = Languages.words(LetterWords.class, (Locale) language);
        var told = Stream.of(
                        told(day.opened(), words::weekOpened),
                        told(day.likely(), words::weekLikely),
                        told(day.resolved(), words::weekResolved))
                .filter(some -> !some.isEmpty())
                .collect(Collectors.joining(", "));
        return told.isEmpty() ? words.weekNothing() : told;
    }

    private static String told(int count, IntFunction<String> words) {
        return count == 0 ? "" : words.apply(count);
    }
}
