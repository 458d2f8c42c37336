package dev.harbinger.match;

import dev.harbinger.text.ActWord;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What: whether the entry tells of the act that the question asks about, of its contrary, or of something else. */
final class ActSigns {
    private static final ActSigns HEADLINE = new ActSigns("headline ");
    private static final ActSigns TEXT = new ActSigns("text ");

    private final String sameWord;
    private final String sameAct;
    private final String sameMatter;
    private final String contraryAct;
    private final String actOfTheKind;

    /** The signs of some sentences; {@code where} they stand begins the names of the features. */
    private ActSigns(String where) {
        sameWord = where + "same word";
        sameAct = where + "same act";
        sameMatter = where + "same matter";
        contraryAct = where + "contrary act";
        actOfTheKind = where + "act of the kind";
    }

    static List<Sign> of(QuestionSense question, EntrySense entry) {
        var signs = new ArrayList<Sign>();
        HEADLINE.add(question, List.of(entry.headline()), signs);
        var headline = !signs.isEmpty();
        TEXT.add(question, entry.body(), signs);
        var none = signs.isEmpty();
        if (!headline && entry.headline().tellsAnAct()) {
            signs.add(Sign.of("headline another act", "event", Saying.ANOTHER_ACT::with));
        }
        if (none) {
            signs.add(Sign.of("no act", "event", Saying.NO_ACT::with));
        }
        return signs;
    }

    private void add(QuestionSense question, List<EntrySense.Sentence> sentences, List<Sign> signs) {
        var words = words(question, sentences);
        var same = said(sentences, question::does);
        var nouns = said(sentences, question::isAbout);
        var contrary = said(sentences, question::isDeniedBy);
        var kind = ofTheKind(question, sentences);
        contrary.removeAll(same);
        if (!words.isEmpty()) {
            signs.add(Sign.of(sameWord, "event", () -> Saying.SAME_WORD.with(String.join(", ", sorted(words)))));
        }
        if (!same.isEmpty()) {
            signs.add(Sign.of(sameAct, "event", () -> Saying.SAME_ACT.with(quoted(same))));
        }
        if (!nouns.isEmpty()) {
            signs.add(Sign.of(sameMatter, "event", () -> Saying.SAME_MATTER.with(quoted(nouns))));
        }
        if (!contrary.isEmpty()) {
            signs.add(Sign.of(contraryAct, "event", () -> Saying.CONTRARY_ACT.with(quoted(contrary))));
        }
        if (!kind.isEmpty()) {
            signs.add(Sign.of(
                    actOfTheKind,
                    "event",
                    () -> Saying.ACT_OF_THE_KIND.with(quoted(kind), Saying.named(question.type()))));
        }
    }

    private static List<String> words(QuestionSense question, List<EntrySense.Sentence> sentences) {
        var words = new ArrayList<String>();
        for (var word : question.acts()) {
            for (var sentence : sentences) {
                if (sentence.content().contains(word)) {
                    words.add(word);
                    break;
                }
            }
        }
        return words;
    }

    private static List<String> said(List<EntrySense.Sentence> sentences, Predicate<ActWord> wanted) {
        List<String> said = new ArrayList<>();
        for (var sentence : sentences) {
            for (var act : sentence.acts()) {
                if (wanted.test(act)) {
                    said.add(sentence.words(act.from(), act.to()));
                }
            }
        }
        return said;
    }

    private static List<String> ofTheKind(QuestionSense question, List<EntrySense.Sentence> sentences) {
        List<String> said = new ArrayList<>();
        for (var sentence : sentences) {
            for (var event : sentence.events()) {
                if (event.type() == question.type()) {
                    said.add(sentence.words(event.from(), event.to()));
                }
            }
        }
        return said;
    }

    private static Set<String> sorted(List<String> words) {
        return new TreeSet<>(words);
    }

    private static String quoted(List<String> words) {
        return sorted(words).stream().map(Saying.QUOTED::with).collect(Collectors.joining(", "));
    }
}
