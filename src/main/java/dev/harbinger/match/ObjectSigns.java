package dev.harbinger.match;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
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
        var foreign = 1 - entry.headlineWords().shareIn(question.words().all());
        signs.add(new Sign("foreign words", foreign, "object", Saying.OTHER_THINGS::with));
        return signs;
    }

    private static void share(String feature, WeighedWords words, Set<String> content, List<Sign> signs) {
        if (words.isAnyIn(content)) {
            signs.add(new Sign(
                    feature, words.shareIn(content), "object", () -> Saying.ABOUT.with(common(words.all(), content))));
        }
    }

    private static String common(Collection<String> words, Set<String> content) {
        return String.join(", ", words.stream().filter(content::contains).toList());
    }

    private static void named(QuestionSense question, EntrySense entry, List<Sign> signs) {
        var names = question.names();
        if (names.isEmpty()) {
            return;
        }
        signs.add(
                names.isAnyIn(entry.content())
                        ? new Sign(
                                "same names",
                                names.shareIn(entry.content()),
                                "object",
                                () -> Saying.SAME_NAMES.with(common(names.all(), entry.content())))
                        : Sign.of(
                                "other names",
                                "object",
                                () -> Saying.OTHER_NAMES.with(String.join(", ", names.all()))));
    }

    private static void numbers(QuestionSense question, EntrySense entry, List<Sign> signs) {
        if (question.numbers().isEmpty()) {
            return;
        }
        signs.add(
                Collections.disjoint(question.numbers(), entry.numbers())
                        ? Sign.of(
                                "no such number",
                                "object",
                                () -> Saying.NO_SUCH_NUMBER.with(String.join(", ", question.numbers())))
                        : Sign.of("same number", "object", Saying.SAME_NUMBER::with));
    }
}
