package dev.harbinger.extraction;

import dev.harbinger.text.Dates;
import dev.harbinger.text.SignalType;
import dev.harbinger.text.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Reads the signals out of documents: by the rules in {@code cues.txt}, {@code sections.txt} and {@code vetoes.txt}.
 * Immutable and safe for several threads; the time is linear in the length of the text.
 */
public final class SignalExtractor {
    /** No document gives more signals; of more candidates the most confident are kept. */
    public static final int MOST_SIGNALS = 200;

    private static final double LEAST_CONFIDENCE = 0.45;

    /** The signals of a document in the order of its text; passages do not overlap. */
    public List<Signal> extract(Document document) {
        var cast = new Cast(document);
        var candidates = Finder.candidates(document.text()).stream()
                .filter(candidate -> candidate.confidence() >= LEAST_CONFIDENCE)
                .sorted(Comparator.comparingDouble(Candidate::confidence).reversed())
                .limit(MOST_SIGNALS)
                .sorted(Comparator.comparingInt(candidate -> candidate.span().start()))
                .toList();
        var signals = new ArrayList<Signal>();
        var subject = "";
        Candidate before = null;
        for (var candidate : candidates) {
            var same = before != null && before.sentence().equals(candidate.sentence());
            var worded = worded(document, cast, candidate.span(), same ? subject : "");
            signals.add(signal(document, cast, candidate, worded));
            subject = worded.subject();
            before = candidate;
        }
        return signals;
    }

    /** The signal that a person marked: the passage between two offsets, whatever it says, with full confidence. */
    public Signal describe(Document document, int start, int end) {
        var cast = new Cast(document);
        var span = new Span(start, end);
        var candidate = new Candidate(span, span, 1, "marked by hand");
        return signal(document, cast, candidate, worded(document, cast, span, ""));
    }

    /**
     * What a question in somebody's own words tells of itself: type, actors and deadline.
     *
     * @param source the passage that it came from, null if there is none
     */
    public Signal infer(String question, String source, LocalDate askedOn) {
        var words = question.strip();
        var document = new Document("", words, askedOn);
        var statement = words.replaceFirst("(?i)^(?:will|does|do|is|are|has|have|can|could|would)\\s+", "")
                .replaceFirst("\\?$", "");
        var worded = Wording.question("whether " + statement, "");
        var actors = new Cast(document).actors(worded.subject(), worded.predicate());
        var where = source == null ? words : words + "\n" + source;
        var deadline = deadline(where, new Span(0, where.length()), askedOn);
        return new Signal(
                0, words.length(), words, TypeGuess.of(words), actors, deadline, 1, null, worded.resolvesYes());
    }

    private static Worded worded(Document document, Cast cast, Span span, String subjectBefore) {
        var passage = span.of(document.text());
        var ownSubject = passage.matches("(?is)^(?:whether|how|if|any|an?|the)\\s.*") || subjectBefore.isEmpty();
        var worded = Wording.question(passage, ownSubject ? "" : subjectBefore);
        if (Cast.isPronoun(worded.subject())) {
            var own = Wording.subjectBeforeWhether(passage);
            var antecedent = own.isEmpty() ? cast.antecedent(span.start()) : own;
            var name = subjectBefore.isEmpty() ? antecedent : subjectBefore;
            if (!name.isEmpty()) {
                return Wording.question("whether " + name + " will " + worded.predicate(), "");
            }
        }
        return worded;
    }

    private static Signal signal(Document document, Cast cast, Candidate candidate, Worded worded) {
        var passage = candidate.span().of(document.text());
        var question = cast.named(worded.question());
        question = Character.toUpperCase(question.charAt(0)) + question.substring(1);
        var actors = cast.actors(worded.subject(), worded.predicate().isEmpty() ? passage : worded.predicate());
        var type = TypeGuess.of(worded.predicate().isEmpty() ? question : worded.predicate());
        return new Signal(
                candidate.span().start(),
                candidate.span().end(),
                question,
                type == SignalType.OTHER ? TypeGuess.of(passage) : type,
                actors,
                deadline(document, candidate),
                candidate.confidence(),
                candidate.cue(),
                cast.named(worded.resolvesYes()));
    }

    private static Deadline deadline(Document document, Candidate candidate) {
        int lineStart = document.text().lastIndexOf('\n', candidate.span().start() - 1) + 1;
        var before = new Span(lineStart, candidate.span().start());
        var ofLine =
                before.length() > 0 && before.length() < 40 ? deadline(document.text(), before, document.date()) : null;
        return ofLine != null ? ofLine : deadline(document.text(), candidate.span(), document.date());
    }

    /** The first deadline that the words of a span name and that has not passed on that day; null if there is none. */
    static Deadline deadline(String text, Span span, LocalDate date) {
        return Dates.find(text, span, date).stream()
                .filter(words -> words.lastDay().map(day -> !day.isBefore(date)).orElse(true))
                .filter(words ->
                        !words.words().toLowerCase(java.util.Locale.ROOT).matches("(?:since|from|after|for|last) .*"))
                .findFirst()
                .map(words -> new Deadline(words.day(), words.words().replaceFirst("[.,]+$", "")))
                .orElse(null);
    }
}
