package dev.harbinger.match;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** Whom and what it is done to: how much of the question's words, names and numbers the entry says. */
final class ObjectSigns {
    private ObjectSigns() {}

    static List<Sign> of(QuestionSense question, EntrySense entry, CommonWords common) {
        var signs = new ArrayList<Sign>();
        share(Feature.HEADLINE_ABOUT, Places.HEADLINE, question.objects(), entry, signs);
        share(Feature.ABOUT, Places.ANYWHERE, question.objects(), entry, signs);
        named(question, entry, signs);
        numbers(question, entry, signs);
        signs.add(new Sign(Feature.FOREIGN_WORDS, 1 - common.shareOfHeadline(), Saying.OTHER_THINGS::with));
        return signs;
    }

    private static void share(Feature feature, int places, WeighedWords words, EntrySense entry, List<Sign> signs) {
        double share = words.shareIn(entry, places);
        if (share > 0) {
            signs.add(new Sign(feature, share, () -> Saying.ABOUT.with(common(words.all(), entry, places))));
        }
    }

    private static String common(Collection<String> words, EntrySense entry, int places) {
        return String.join(
                ", ",
                words.stream()
                        .filter(word -> (entry.words().of(word) & places) != 0)
                        .toList());
    }

    private static void named(QuestionSense question, EntrySense entry, List<Sign> signs) {
        var names = question.names();
        if (names.isEmpty()) {
            return;
        }
        signs.add(
                names.isAnyIn(entry)
                        ? new Sign(
                                Feature.SAME_NAMES,
                                names.shareIn(entry, Places.ANYWHERE),
                                () -> Saying.SAME_NAMES.with(common(names.all(), entry, Places.ANYWHERE)))
                        : Sign.of(Feature.OTHER_NAMES, () -> Saying.OTHER_NAMES.with(String.join(", ", names.all()))));
    }

    private static void numbers(QuestionSense question, EntrySense entry, List<Sign> signs) {
        if (question.numbers().isEmpty()) {
            return;
        }
        signs.add(
                Collections.disjoint(question.numbers(), entry.numbers())
                        ? Sign.of(
                                Feature.NO_SUCH_NUMBER,
                                () -> Saying.NO_SUCH_NUMBER.with(String.join(", ", question.numbers())))
                        : Sign.of(Feature.SAME_NUMBER, Saying.SAME_NUMBER::with));
    }
}
