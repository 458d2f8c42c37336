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
    private static final ActSigns HEADLINE = new ActSigns(
            EntrySense.HEADLINE,
            Feature.HEADLINE_SAME_WORD,
            Feature.HEADLINE_SAME_ACT,
            Feature.HEADLINE_SAME_MATTER,
            Feature.HEADLINE_CONTRARY_ACT,
            Feature.HEADLINE_ACT_OF_THE_KIND);
    private static final ActSigns TEXT = new ActSigns(
            EntrySense.BELOW_HEADLINE,
            Feature.TEXT_SAME_WORD,
            Feature.TEXT_SAME_ACT,
            Feature.TEXT_SAME_MATTER,
            Feature.TEXT_CONTRARY_ACT,
            Feature.TEXT_ACT_OF_THE_KIND);

    private final int places;
    private final Feature sameWord;
    private final Feature sameAct;
    private final Feature sameMatter;
    private final Feature contraryAct;
    private final Feature actOfTheKind;

    /** The signs of the sentences that some bits stand for. */
    private ActSigns(
            int places,
            Feature sameWord,
            Feature sameAct,
            Feature sameMatter,
            Feature contraryAct,
            Feature actOfTheKind) {
        this.places = places;
        this.sameWord = sameWord;
        this.sameAct = sameAct;
        this.sameMatter = sameMatter;
        this.contraryAct = contraryAct;
        this.actOfTheKind = actOfTheKind;
    }

    static List<Sign> of(QuestionSense question, EntrySense entry) {
        var signs = new ArrayList<Sign>();
        HEADLINE.add(question, entry, List.of(entry.headline()), signs);
        var headline = !signs.isEmpty();
        TEXT.add(question, entry, entry.body(), signs);
        var none = signs.isEmpty();
        if (!headline && entry.headline().tellsAnAct()) {
            signs.add(Sign.of(Feature.HEADLINE_ANOTHER_ACT, Saying.ANOTHER_ACT::with));
        }
        if (none) {
            signs.add(Sign.of(Feature.NO_ACT, Saying.NO_ACT::with));
        }
        return signs;
    }

    private void add(QuestionSense question, EntrySense entry, List<Sentence> sentences, List<Sign> signs) {
        var words = words(question, entry);
        var same = said(sentences, question::does);
        var nouns = said(sentences, question::isAbout);
        var contrary = said(sentences, question::isDeniedBy);
        var kind = ofTheKind(question, sentences);
        if (!words.isEmpty()) {
            signs.add(Sign.of(sameWord, () -> Saying.SAME_WORD.with(String.join(", ", sorted(words)))));
        }
        if (!same.isEmpty()) {
            signs.add(Sign.of(sameAct, () -> Saying.SAME_ACT.with(quoted(same))));
        }
        if (!nouns.isEmpty()) {
            signs.add(Sign.of(sameMatter, () -> Saying.SAME_MATTER.with(quoted(nouns))));
        }
        if (!same.containsAll(contrary)) {
            signs.add(Sign.of(contraryAct, () -> Saying.CONTRARY_ACT.with(quoted(without(same, contrary)))));
        }
        if (!kind.isEmpty()) {
            signs.add(Sign.of(
                    actOfTheKind, () -> Saying.ACT_OF_THE_KIND.with(quoted(kind), Saying.named(question.type()))));
        }
    }

    /** The words of the question's act that the sentences have. */
    private List<String> words(QuestionSense question, EntrySense entry) {
        List<String> words = List.of();
        for (var word : question.acts()) {
            if ((entry.places(word) & places) != 0) {
                words = with(words, word);
            }
        }
        return words;
    }

    /** Most lists stay empty. */
    private static List<String> with(List<String> words, String word) {
        var all = words.isEmpty() ? new ArrayList<String>() : words;
        all.add(word);
        return all;
    }

    private static List<String> without(List<String> some, List<String> words) {
        return words.stream().filter(word -> !some.contains(word)).toList();
    }

    private static List<String> said(List<Sentence> sentences, Predicate<ActWord> wanted) {
        List<String> said = List.of();
        for (var sentence : sentences) {
            for (var act : sentence.acts()) {
                if (wanted.test(act)) {
                    said = with(said, sentence.words(act.from(), act.to()));
                }
            }
        }
        return said;
    }

    private static List<String> ofTheKind(QuestionSense question, List<Sentence> sentences) {
        List<String> said = List.of();
        for (var sentence : sentences) {
            for (var event : sentence.events()) {
                if (event.type() == question.type()) {
                    said = with(said, sentence.words(event.from(), event.to()));
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
