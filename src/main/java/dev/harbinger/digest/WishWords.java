package dev.harbinger.digest;

import dev.harbinger.common.Languages;
import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateExtension.TemplateAttribute;
import io.quarkus.qute.TemplateInstance;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How pages and mails write what a subscriber wants. */
@TemplateExtension
final class WishWords {
    private WishWords() {}

    /** Such as {@code daily at 07:30, Europe/Paris}. */
    static String inWords(Wishes wishes, @TemplateAttribute(TemplateInstance.LOCALE) Object language) {
        var words = Languages.words(LetterWords.class, (Locale) language);
        var at = wishes.at().toString();
        var often = switch (wishes.cadence()) {
            case INSTANT -> words.atOnce();
            case DAILY -> words.dailyAt(at);
            case WEEKLY -> words.weeklyAt(weekday(wishes, (Locale) language), at);
        };
        return often + ", " + wishes.zone().getId();
    }

    /** In French days are written small. */
    private static String weekday(Wishes wishes, Locale language) {
        var name = Languages.name(wishes.weekday(), language);
        return language.equals(Locale.FRENCH) ? name.toLowerCase(language) : name;
    }

    /** Such as {@code region EU, actor Ofcom}. */
    static String inWords(Interest interest, @TemplateAttribute(TemplateInstance.LOCALE) Object language) {
        var words = Languages.words(LetterWords.class, (Locale) language);
        return interest.isEverything()
                ? words.everything()
                : Stream.of(
                                interest.brief() == null ? null : words.brief(interest.brief()),
                                interest.region() == null ? null : words.region(interest.region()),
                                interest.category() == null ? null : words.category(interest.category()),
                                interest.signalType() == null
                                        ? null
                                        : words.type(Languages.name(interest.signalType(), (Locale) language)),
                                interest.actor() == null ? null : words.actor(interest.actor()),
                                interest.words() == null ? null : words.words(interest.words()))
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(", "));
    }
}
