package dev.harbinger.match;

import dev.harbinger.feed.EntryWords;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Judges entries: finds the questions that one might answer, and asks the judge about each. */
@ApplicationScoped
class Judging {
    /** What is less likely is not remembered. */
    static final double LEAST = 0.1;

    private final OpenQuestions open;
    private final Following following;
    private final Learning learning;
    private final Meaning meaning;

    Judging(OpenQuestions open, Following following, Learning learning, Meaning meaning) {
        this.open = open;
        this.following = following;
        this.learning = learning;
        this.meaning = meaning;
    }

    private EntrySense read(EntryWords entry) {
        return read(entry, meaning.of(entry));
    }

    private static EntrySense read(EntryWords entry, EntryMeaning meaning) {
        var published = LocalDate.ofInstant(entry.publishedAt(), ZoneOffset.UTC);
        return new EntrySense(entry.title(), entry.text(), published, meaning);
    }

    /** Takes over what changed in the database; never call it inside a transaction. */
    void follow() {
        following.follow();
        learning.learn();
    }

    /** What an entry may answer of all open questions. */
    List<Hit> hits(EntryWords entry) {
        var entryMeaning = meaning.of(entry);
        return judge(entry, entryMeaning, open.candidates(entry, entryMeaning));
    }

    /** What an entry may answer of some questions, found by words alone: to read the meaning of an archive takes hours. */
    List<Hit> hits(EntryWords entry, QuestionIndex some) {
        var candidates = some.candidates(
                Terms.ofEntry(entry.title(), entry.text()),
                OpenQuestion.taking(entry.publishedAt()),
                OpenQuestions.MOST);
        return judge(entry, meaning.of(entry), candidates);
    }

    /** What an entry says to some wordings of questions, however unlikely, in their order; empty if it speaks to none. */
    List<Hit> hits(EntryWords entry, QuestionIndex index, Map<OpenQuestion, QuestionSense> wordings) {
        var candidates = index.candidates(Terms.ofEntry(entry.title(), entry.text()));
        if (candidates.isEmpty()) {
            return List.of();
        }
        var sense = read(entry);
        var calibration = learning.calibration();
        return wordings.entrySet().stream()
                .filter(wording -> wording.getKey().takes(entry.publishedAt()))
                .map(wording -> hit(wording.getKey(), entry.id(), Judge.judge(wording.getValue(), sense), calibration))
                .toList();
    }

    private List<Hit> judge(EntryWords entry, EntryMeaning entryMeaning, Collection<OpenQuestion> candidates) {
        if (candidates.isEmpty()) {
            return List.of();
        }
        var sense = read(entry, entryMeaning);
        var calibration = learning.calibration();
        var hits = new ArrayList<Hit>();
        for (var question : candidates) {
            Judge.judge(open.sense(question), sense, judged -> calibration.likelihood(judged) >= LEAST)
                    .map(judgement -> hit(question, entry.id(), judgement, calibration))
                    .ifPresent(hits::add);
        }
        return hits;
    }

    /** Every candidate of an entry that is not stored, however unlikely. */
    List<Hit> tried(EntryWords entry) {
        var entryMeaning = meaning.of(entry);
        var sense = read(entry, entryMeaning);
        var calibration = learning.calibration();
        return open.candidates(entry, entryMeaning).stream()
                .map(question -> hit(question, 0, Judge.judge(open.sense(question), sense), calibration))
                .toList();
    }

    /** What an entry says to one question, however unlikely. */
    Hit hit(OpenQuestion question, EntryWords entry) {
        var sense = read(entry);
        return hit(question, entry.id(), Judge.judge(open.sense(question), sense), learning.calibration());
    }

    private static Hit hit(OpenQuestion question, long entryId, Judgement judgement, Calibration calibration) {
        var reasons = new ArrayList<>(judgement.reasons());
        if (calibration.isLearned()) {
            var text = Saying.LEARNED.with(String.valueOf(calibration.verdicts()));
            reasons.add(new Reason("learned", text, calibration.added(judgement.likelihood())));
        }
        return new Hit(
                question.id(),
                entryId,
                judgement.likelihood(),
                calibration.likelihood(judgement.likelihood()),
                judgement.leaning(),
                reasons);
    }
}
