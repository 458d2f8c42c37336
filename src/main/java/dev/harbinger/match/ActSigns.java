package dev.harbinger.match;

import dev.harbinger.text.SignalType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What: whether the entry tells of the act that the question asks about, of its contrary, or of something else. */
final class ActSigns {
    private static final ActSigns HEADLINE = new ActSigns(
            Places.HEADLINE,
            Feature.HEADLINE_SAME_WORD,
            Feature.HEADLINE_SAME_ACT,
            Feature.HEADLINE_SAME_MATTER,
            Feature.HEADLINE_CONTRARY_ACT,
            Feature.HEADLINE_ACT_OF_THE_KIND);
    private static final ActSigns TEXT = new ActSigns(
            Places.BELOW_HEADLINE,
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
        HEADLINE.add(question, entry, signs);
        var headline = !signs.isEmpty();
        TEXT.add(question, entry, signs);
        var none = signs.isEmpty();
        if (!headline && entry.headline().tellsAnAct()) {
            signs.add(Sign.of(Feature.HEADLINE_ANOTHER_ACT, Saying.ANOTHER_ACT::with));
        }
        if (none) {
            signs.add(Sign.of(Feature.NO_ACT, Saying.NO_ACT::with));
        }
        return signs;
    }

    private void add(QuestionSense question, EntrySense entry, List<Sign> signs) {
        if ((entry.words().ofAny(question.acts()) & places) != 0) {
            signs.add(Sign.of(
                    sameWord, () -> Saying.SAME_WORD.with(String.join(", ", sorted(words(question, entry))))));
        }
        if (tells(question.mainActs(), entry)) {
            signs.add(Sign.of(sameAct, () -> Saying.SAME_ACT.with(quoted(said(question.mainActs(), entry)))));
        }
        if (tells(question.nounActs(), entry)) {
            signs.add(Sign.of(sameMatter, () -> Saying.SAME_MATTER.with(quoted(said(question.nounActs(), entry)))));
        }
        if (tells(question.contraries(), entry)) {
            addContrary(question, entry, signs);
        }
        if ((entry.events().of(question.type()) & places) != 0) {
            signs.add(Sign.of(
                    actOfTheKind,
                    () -> Saying.ACT_OF_THE_KIND.with(
                            quoted(ofTheKind(question.type(), entry)), Saying.named(question.type()))));
        }
    }

    /** Words that may tell the act itself tell nothing contrary. */
    private void addContrary(QuestionSense question, EntrySense entry, List<Sign> signs) {
        var contrary = said(question.contraries(), entry);
        contrary.removeAll(said(question.mainActs(), entry));
        if (!contrary.isEmpty()) {
            signs.add(Sign.of(contraryAct, () -> Saying.CONTRARY_ACT.with(quoted(contrary))));
        }
    }

    private boolean tells(Set<String> acts, EntrySense entry) {
        return (entry.acts().ofAny(acts) & places) != 0;
    }

    private List<String> words(QuestionSense question, EntrySense entry) {
        return question.acts().stream()
                .filter(word -> (entry.words().of(word) & places) != 0)
                .toList();
    }

    /** The words of the sentences that tell one of some acts. */
    private List<String> said(Set<String> acts, EntrySense entry) {
        var said = new ArrayList<String>();
        for (var sentence : sentences(entry)) {
            for (var act : sentence.acts()) {
                if (!Collections.disjoint(acts, act.acts())) {
                    said.add(sentence.words(act.from(), act.to()));
                }
            }
        }
        return said;
    }

    private List<String> ofTheKind(SignalType type, EntrySense entry) {
        var said = new ArrayList<String>();
        for (var sentence : sentences(entry)) {
            for (var event : sentence.events()) {
                if (event.type() == type) {
                    said.add(sentence.words(event.from(), event.to()));
                }
            }
        }
        return said;
    }

    private List<Sentence> sentences(EntrySense entry) {
        return this == HEADLINE ? List.of(entry.headline()) : entry.body();
    }

    private static Set<String> sorted(List<String> words) {
        return new TreeSet<>(words);
    }

    private static String quoted(List<String> words) {
        return sorted(words).stream().map(Saying.QUOTED::with).collect(Collectors.joining(", "));
    }
}
