package dev.harbinger.match;

import dev.harbinger.text.ActLexicon;
import dev.harbinger.text.ActWord;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What: whether the entry tells of the act that the question asks about, of its contrary, or of something else. */
final class ActSigns {
    private ActSigns() {}

    static List<Sign> of(QuestionSense question, EntrySense entry) {
        var signs = new ArrayList<Sign>();
        var headline = add("headline ", question, List.of(entry.headline()), signs);
        var text = add("text ", question, entry.body(), signs);
        if (!headline && tells(entry.headline())) {
            signs.add(Sign.of("headline another act", "event", Saying.ANOTHER_ACT.with()));
        }
        if (!headline && !text) {
            signs.add(Sign.of("no act", "event", Saying.NO_ACT.with()));
        }
        return signs;
    }

    private static boolean add(
            String where, QuestionSense question, List<EntrySense.Sentence> sentences, List<Sign> signs) {
        if (sentences.stream().noneMatch(sentence -> speaks(question, sentence))) {
            return false;
        }
        var words = new TreeSet<String>();
        var same = new TreeSet<String>();
        var contrary = new TreeSet<String>();
        var nouns = new TreeSet<String>();
        var kind = new TreeSet<String>();
        for (var sentence : sentences) {
            sentence.content().stream().filter(question.acts()::contains).forEach(words::add);
            for (var act : sentence.acts()) {
                if (act.acts().stream().anyMatch(question.mainActs()::contains)) {
                    same.add(said(sentence, act));
                }
                if (act.acts().stream().anyMatch(question.nounActs()::contains)) {
                    nouns.add(said(sentence, act));
                }
                if (contrary(question.mainActs(), act)) {
                    contrary.add(said(sentence, act));
                }
            }
            sentence.events().stream()
                    .filter(event -> event.type() == question.type())
                    .forEach(event -> kind.add(sentence.words(event.from(), event.to())));
        }
        contrary.removeAll(same);
        if (!words.isEmpty()) {
            signs.add(Sign.of(where + "same word", "event", Saying.SAME_WORD.with(String.join(", ", words))));
        }
        if (!same.isEmpty()) {
            signs.add(Sign.of(where + "same act", "event", Saying.SAME_ACT.with(quoted(same))));
        }
        if (!nouns.isEmpty()) {
            signs.add(Sign.of(where + "same matter", "event", Saying.SAME_MATTER.with(quoted(nouns))));
        }
        if (!contrary.isEmpty()) {
            signs.add(Sign.of(where + "contrary act", "event", Saying.CONTRARY_ACT.with(quoted(contrary))));
        }
        if (!kind.isEmpty()) {
            signs.add(Sign.of(
                    where + "act of the kind",
                    "event",
                    Saying.ACT_OF_THE_KIND.with(quoted(kind), Saying.named(question.type()))));
        }
        return !words.isEmpty() || !same.isEmpty() || !contrary.isEmpty() || !kind.isEmpty() || !nouns.isEmpty();
    }

    /** Whether a sentence has anything of the acts of a question; most have not. */
    private static boolean speaks(QuestionSense question, EntrySense.Sentence sentence) {
        for (var act : sentence.acts()) {
            for (var one : act.acts()) {
                if (question.isAct(one)) {
                    return true;
                }
            }
        }
        for (var event : sentence.events()) {
            if (event.type() == question.type()) {
                return true;
            }
        }
        return !Collections.disjoint(question.acts(), sentence.content());
    }

    private static boolean tells(EntrySense.Sentence sentence) {
        return sentence.acts().stream()
                .anyMatch(act -> sentence.tokens().get(act.from()).isVerb());
    }

    private static boolean contrary(Set<String> acts, ActWord word) {
        return acts.stream()
                .anyMatch(act ->
                        word.acts().stream().anyMatch(other -> ActLexicon.get().contrary(act, other)));
    }

    private static String said(EntrySense.Sentence sentence, ActWord act) {
        return sentence.words(act.from(), act.to());
    }

    private static String quoted(Set<String> words) {
        return words.stream().map(Saying.QUOTED::with).collect(Collectors.joining(", "));
    }
}
