package dev.harbinger.extraction;

import dev.harbinger.text.VerbForms;
import java.util.List;
import java.util.Optional;

/** Passages that are questions already. */
final class AskedAlready {
    private AskedAlready() {}

    /** The passage as a question that begins with "Will"; empty if it asks nothing. */
    static Optional<Worded> in(Phrase passage) {
        if (passage.size() < 4 || !passage.is(passage.size() - 1, "?")) {
            return Optional.empty();
        }
        var opened = Openings.skip(passage).clause();
        var words = opened.to(opened.size() - 1);
        int ask = words.in(0, "question") && !words.is(0, "whether") ? Frames.afterQuestionWord(words) : 0;
        var asked = words.from(ask);
        if (asked.in(0, "be") && asked.is(1, "there") && asked.size() > 3) {
            return Optional.of(Worded.thing(asked.from(2).text(), ""));
        }
        int subject = asked.size() > 2 ? end(asked) : 0;
        if (subject < 2 || subject >= asked.size()) {
            return Optional.empty();
        }
        if (asked.is(0, "will")) {
            return Optional.of(will(
                    asked.sub(1, subject),
                    List.of(Act.of(
                            asked.get(subject).word(), asked.from(subject + 1).text()))));
        }
        return Optional.of(will(asked.sub(1, subject), acts(asked, subject)));
    }

    private static List<Act> acts(Phrase asked, int verb) {
        var rest = asked.from(verb);
        if (asked.in(0, "be")) {
            return rest.is(0, "to") ? Predicate.bare(rest.from(1)) : List.of(Act.of("be", rest.text()));
        }
        return Predicate.bare(rest);
    }

    private static Worded will(Phrase subject, List<Act> acts) {
        return Worded.will(Naming.subject(subject), Naming.isPlural(subject), acts);
    }

    /** The index of the verb behind the subject; behind "is" what the subject is said to be. */
    private static int end(Phrase asked) {
        if (!asked.in(0, "modal") && !asked.in(0, "be") && !asked.in(0, "do") && !asked.in(0, "have")) {
            return 0;
        }
        for (int i = 2; i < asked.size(); i++) {
            var verb = asked.isVerb(i)
                    || VerbForms.isBare(asked.lower(i))
                            && (asked.isNoun(i - 1) || asked.tag(i - 1).equals("ADJ") && asked.is(1, "the"))
                            && asked.lower(i).length() > 2;
            var said = asked.in(0, "be")
                    && (asked.isTagged(i, "DET|ADJ") && asked.isNoun(i - 1) || asked.is(1, "it", "they"));
            if (said && asked.in(1, "personal")) {
                return i;
            }
            if (!asked.isName(i)
                    && (verb && !asked.is(i - 1, "to") || said || asked.is(i, "to") && asked.in(0, "be"))) {
                return i;
            }
        }
        return 0;
    }
}
