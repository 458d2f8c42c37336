package dev.harbinger.match;

import dev.harbinger.text.WordRarity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Whom and what it is done to: how much of the question's words, names and numbers the entry says. */
final class ObjectSigns {
    private ObjectSigns() {}

    static List<Sign> of(QuestionSense question, EntrySense entry) {
        var signs = new ArrayList<Sign>();
        var headline = entry.headline().content();
        share("headline about", question.objects(), headline, signs);
        share("about", question.objects(), entry.content(), signs);
        named(question, entry, signs);
        numbers(question, entry, signs);
        signs.add(new Sign(
                "foreign words", 1 - covered(headline, question.words()), "object", Saying.OTHER_THINGS.with()));
        return signs;
    }

    private static void share(String feature, Set<String> words, Set<String> content, List<Sign> signs) {
        var common = words.stream().filter(content::contains).toList();
        if (!common.isEmpty()) {
            signs.add(
                    new Sign(feature, covered(words, content), "object", Saying.ABOUT.with(String.join(", ", common))));
        }
    }

    private static double covered(Collection<String> words, Set<String> content) {
        double all = 0;
        double common = 0;
        for (var word : words) {
            double rarity = WordRarity.of(word);
            all += rarity;
            common += content.contains(word) ? rarity : 0;
        }
        return all == 0 ? 0 : common / all;
    }

    private static void named(QuestionSense question, EntrySense entry, List<Sign> signs) {
        if (question.names().isEmpty()) {
            return;
        }
        var named = question.names().stream().filter(entry.content()::contains).toList();
        if (named.isEmpty()) {
            signs.add(Sign.of("other names", "object", Saying.OTHER_NAMES.with(String.join(", ", question.names()))));
        } else {
            signs.add(new Sign(
                    "same names",
                    covered(question.names(), entry.content()),
                    "object",
                    Saying.SAME_NAMES.with(String.join(", ", named))));
        }
    }

    private static void numbers(QuestionSense question, EntrySense entry, List<Sign> signs) {
        if (question.numbers().isEmpty()) {
            return;
        }
        var same = question.numbers().stream().anyMatch(entry.numbers()::contains);
        signs.add(
                same
                        ? Sign.of("same number", "object", Saying.SAME_NUMBER.with())
                        : Sign.of(
                                "no such number",
                                "object",
                                Saying.NO_SUCH_NUMBER.with(String.join(", ", question.numbers()))));
    }
}
