package dev.harbinger.match;

import dev.harbinger.common.Languages;
import dev.harbinger.text.SignalType;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a reason may say, in words that stand in {@code sayings_en.properties}. A reason is kept in English; the same
 * words read out of it what stands in their holes, so that it can be said in any language that there is a file for.
 */
enum Saying {
    ACTOR_NAMED,
    ACTOR_BY_ANOTHER_NAME,
    ACTOR_OF_THE_KIND,
    ACTOR_OF_THE_COUNTRY,
    ACTOR_FIRST,
    NO_ACTOR,
    ANOTHER_COUNTRY,
    COMPATRIOT,
    STRANGER,
    OTHERS_IN_HEADLINE,
    OTHERS_IN_TEXT,
    NO_OTHERS,
    SAME_WORD,
    SAME_ACT,
    SAME_MATTER,
    CONTRARY_ACT,
    ACT_OF_THE_KIND,
    ANOTHER_ACT,
    NO_ACT,
    ABOUT,
    OTHER_THINGS,
    SAME_NAMES,
    OTHER_NAMES,
    SAME_NUMBER,
    NO_SUCH_NUMBER,
    HAPPENED,
    RULED_OUT,
    CONSIDERED,
    URGED,
    SCHEDULED,
    HEARSAY,
    DATED,
    BACKGROUND,
    QUOTED_SPEECH,
    DAY_SINCE_ASKED,
    DAY_BEFORE_ASKED,
    DAY_AHEAD,
    DAY_TOO_LATE,
    SAYS_NO,
    ONLY_ASKS,
    ACTOR_AND_ACT_IN_HEADLINE,
    ACTOR_AND_ACT,
    ACT_DONE,
    ACT_NOT_DONE,
    DONE_ON_A_DAY,
    DONE_BUT_OPEN,
    MATTER_WITH_ACTOR,
    MATTER_WITH_ACT,
    MATTER_NOT_DONE,
    NEAR,
    NEAR_TO_IT,
    CLOSE_TO_IT,
    VERY_CLOSE_TO_IT,
    HEADLINE_NEAR,
    NEARER_TO_FACT,
    HEADLINE_NEARER_TO_FACT,
    NEAR_NOT_DONE,
    NEAR_WITH_ACT,
    NEAR_WITH_ACTOR,
    READING,
    MODEL_SAYS_YES,
    MODEL_SAYS_NO,
    LEARNED,
    PUBLISHERS,
    QUOTED;

    private static final Pattern QUOTE = Pattern.compile("“([^”]*)”");
    /** The more of a text is its own, the surer is a saying that matches it. */
    private static final List<Saying> SUREST = Arrays.stream(values())
            .sorted(Comparator.comparingInt(
                    (Saying saying) -> -saying.in(Locale.ENGLISH).length()))
            .toList();

    /** A saying and what stands in its holes. */
    private record Said(Saying saying, List<String> words) {
        String in(Locale language) {
            return saying.in(language)
                    .filled(words.stream().map(word -> spoken(word, language)).toList());
        }

        private String spoken(String word, Locale language) {
            var type = saying == ACT_OF_THE_KIND ? type(word) : Optional.<SignalType>empty();
            return type.map(named -> Languages.name(named, language))
                    .orElseGet(() -> QUOTE.matcher(word)
                            .replaceAll(quote -> java.util.regex.Matcher.quoteReplacement(
                                    QUOTED.in(language).filled(List.of(quote.group(1))))));
        }
    }

    /** The English words, with these in the holes. */
    String with(String... words) {
        return in(Locale.ENGLISH).filled(List.of(words));
    }

    /** The name of a type as {@link #ACT_OF_THE_KIND} tells it. */
    static String named(SignalType type) {
        return type.name().replace('_', ' ').toLowerCase(Locale.ROOT);
    }

    private static Optional<SignalType> type(String named) {
        return Arrays.stream(SignalType.values())
                .filter(type -> named(type).equals(named))
                .findFirst();
    }

    /** What was said in English, in a language; what is none of these sayings, such as one of an older program, stays. */
    static String in(Locale language, String english) {
        return language.equals(Locale.ENGLISH)
                ? english
                : read(english).map(said -> said.in(language)).orElse(english);
    }

    private static Optional<Said> read(String english) {
        return SUREST.stream()
                .flatMap(saying ->
                        saying.in(Locale.ENGLISH).read(english).map(words -> new Said(saying, words)).stream())
                .findFirst();
    }

    SayingWords in(Locale language) {
        return SayingWords.of(this, language);
    }
}
