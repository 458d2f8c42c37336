package dev.harbinger.match;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/** The pairs of {@link LabelledEntries} as the judge reads them, with what people hold of each. */
final class LabelledPairs {
    /** What people hold of a pair; those that nobody labelled are unrelated. */
    enum Label {
        RESOLVES_YES,
        RESOLVES_NO,
        RELATED,
        UNRELATED,
        IGNORE;

        boolean resolves() {
            return this == RESOLVES_YES || this == RESOLVES_NO;
        }
    }

    /**
     * A question and an entry that came after it.
     *
     * @param id of the question
     * @param entryId of the entry; empty for a variation
     * @param style how the entry is written, such as {@code plain}; empty unless labelled
     * @param background whether the entry belongs to no question of the set
     */
    record Pair(
            String id,
            String entryId,
            QuestionSense question,
            EntrySense entry,
            Label label,
            String style,
            boolean background) {}

    private final LabelledEntries asked;
    private final LabelledEntries told;
    private final Map<OpenQuestion, QuestionSense> senses = new LinkedHashMap<>();

    LabelledPairs(String set) {
        this(new LabelledEntries(set), LabelledEntries::questions);
    }

    private LabelledPairs(LabelledEntries set, Function<LabelledEntries, List<OpenQuestion>> questions) {
        this(set, set, questions);
    }

    private LabelledPairs(
            LabelledEntries asked, LabelledEntries told, Function<LabelledEntries, List<OpenQuestion>> questions) {
        this.asked = asked;
        this.told = told;
        questions.apply(asked).forEach(question -> senses.put(question, asked.sense(question)));
    }

    /** Also those that come after the day by which an answer was due: words say the same on any day. */
    static LabelledPairs ofAnyDay(String set) {
        return new LabelledPairs(new LabelledEntries(set), LabelledEntries::undated);
    }

    /** The questions of one set with the entries of another, on any day: none answers. */
    static LabelledPairs ofStrangers(String asked, String told) {
        return new LabelledPairs(new LabelledEntries(asked), new LabelledEntries(told), LabelledEntries::undated);
    }

    /** Shows every pair that counts, entry by entry. */
    void forEach(boolean meaning, Consumer<Pair> each) {
        told.entries().forEach(entry -> pairs(entry, meaning).forEach(each));
    }

    /** What is made of every pair that counts, entry by entry; all processors take part. */
    <T> List<T> map(boolean meaning, Function<Pair, T> of) {
        return told.entries().parallelStream()
                .flatMap(entry -> pairs(entry, meaning).stream().map(of))
                .toList();
    }

    private List<Pair> pairs(LabelledEntries.Labelled entry, boolean meaning) {
        var pairs = new ArrayList<Pair>();
        var read = read(entry, meaning);
        senses.forEach((question, sense) -> {
            var said = asked.label(question, entry);
            var label = said.isEmpty() ? Label.UNRELATED : Label.valueOf(said);
            if (question.takes(entry.published()) && label != Label.IGNORE) {
                var style = asked.style(question, entry);
                pairs.add(new Pair(asked.name(question), entry.id(), sense, read, label, style, entry.isBackground()));
            }
        });
        return pairs;
    }

    private static EntrySense read(LabelledEntries.Labelled entry, boolean meaning) {
        return new EntrySense(
                entry.title(),
                entry.summary(),
                entry.day(),
                meaning ? new EntryMeaning(entry.title(), entry.summary(), KnownEmbeddings::of) : EntryMeaning.UNREAD);
    }

    /** Shows every answer. */
    void forEachAnswer(Consumer<Pair> each) {
        for (var entry : told.entries()) {
            senses.forEach((question, sense) -> {
                if (asked.resolves(question, entry)) {
                    var read = read(entry, true);
                    var label = Label.valueOf(asked.label(question, entry));
                    each.accept(new Pair(
                            asked.name(question), entry.id(), sense, read, label, asked.style(question, entry), false));
                }
            });
        }
    }

    /** Shows the variations of every question. */
    void forEachVariation(Consumer<Pair> each) {
        int turn = 0;
        for (var question : senses.keySet()) {
            for (var headline : Variations.of(question.question(), turn++)) {
                var entry = new EntrySense(headline.words(), "", true);
                each.accept(new Pair(
                        asked.name(question), "", senses.get(question), entry, headline.label(), "variation", false));
            }
        }
    }

    /** How many pairs have a label. */
    long count(Label label) {
        return asked.count(label.name());
    }

    /** How many entries belong to no question. */
    long background() {
        return told.entries().stream()
                .filter(LabelledEntries.Labelled::isBackground)
                .count();
    }
}
