package dev.harbinger.extraction;

import dev.harbinger.text.DateWords;
import dev.harbinger.text.Dates;
import dev.harbinger.text.Span;
import dev.harbinger.text.Tokens;
import dev.harbinger.text.VerbForms;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads the signals out of documents: weighs each passage by the signs of {@code signs.txt} and words the probable
 * ones as questions.
 * Immutable and safe for several threads; the time is linear in the length of the text.
 */
public final class SignalExtractor {
    /** No document gives more signals; of more candidates the most confident are kept. */
    public static final int MOST_SIGNALS = 200;

    private static final int LOOK_BACK = 250;
    private static final Pattern NO_DEADLINE = Pattern.compile(
            "(?i)^(?:since|from|after \\d|over|last|for (?:the )?(?:next |coming )?(?:\\w+ )?(?:days?|weeks?|months?|years?|hours?))\\b");
    private static final Pattern LIMIT =
            Pattern.compile("(?i)^(?:by|before|until|no later than|not later than|within|ahead of)\\b");
    private static final String BY_HAND = "marked by hand";
    private static final Block NO_BLOCK = new Block(Block.Kind.PARAGRAPH, new Span(0, 0), "", "", null, "", false);

    /** The signals of a document in the order of its text; passages do not overlap. */
    public List<Signal> extract(Document document) {
        var cast = new Cast(document);
        var candidates = Finder.candidates(document).stream()
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
        var candidate = new Candidate(span, span, NO_BLOCK, 1, BY_HAND);
        return signal(document, cast, candidate, worded(document, cast, span, ""));
    }

    /**
     * The signals of the halves of a passage that a person cut. A second half that begins with its verb has the first
     * one's subject, and the first one's "whether" holds for it too.
     */
    public List<Signal> describe(Document document, Span first, Span second) {
        var cast = new Cast(document);
        var candidate = new Candidate(second, second, NO_BLOCK, 1, BY_HAND);
        return List.of(
                describe(document, first.start(), first.end()),
                signal(document, cast, candidate, secondHalf(document, cast, first, second)));
    }

    private static Worded secondHalf(Document document, Cast cast, Span first, Span second) {
        var passage = second.of(document.text());
        var verb = Tokens.of(passage).get(0);
        if (!verb.isCapitalised() && VerbForms.isVerb(verb.word())) {
            return worded(
                    document, cast, second, worded(document, cast, first, "").subject());
        }
        var listed = first.of(document.text()).matches("(?is)(?:whether|if)\\s.*")
                && !passage.matches("(?is)(?:whether|if|how|when|any|who)\\s.*");
        return listed ? Wording.question("whether " + passage, "") : worded(document, cast, second, "");
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
        var all = new Span(0, words.length());
        var actors = new Cast(document).actors(all, all, NO_BLOCK);
        var where = source == null ? words : words + "\n" + source;
        var deadline = deadline(where, new Span(0, where.length()), askedOn);
        return new Signal(
                0,
                words.length(),
                words,
                TypeGuess.of(source == null ? words : source, words, "", ""),
                actors,
                deadline,
                1,
                null,
                worded.resolvesYes());
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
        var actors = cast.actors(candidate.span(), candidate.sentence(), candidate.block());
        var type = TypeGuess.of(
                passage,
                question,
                document.title(),
                before(document.text(), candidate.span().start()));
        return new Signal(
                candidate.span().start(),
                candidate.span().end(),
                question,
                type,
                actors,
                deadline(document, candidate),
                candidate.confidence(),
                candidate.cue(),
                cast.named(worded.resolvesYes()));
    }

    /** What stands right before a passage. */
    static String before(String text, int start) {
        return text.substring(Math.max(0, start - LOOK_BACK), start);
    }

    /**
     * The day in the passage itself; else that of its line or group; else one in its sentence. A day that has come is that
     * of the writing, and limits only what names none.
     */
    private static Deadline deadline(Document document, Candidate candidate) {
        var own = deadline(document.text(), candidate.span(), document.date());
        var day = candidate.block().day();
        var toCome = day != null && day.isAfter(document.date());
        if (day != null
                && (own == null || toCome && (own.day() == null || own.day().isAfter(day)))) {
            return new Deadline(day, candidate.block().dayWords());
        }
        return own != null ? own : deadline(document.text(), candidate.sentence(), document.date());
    }

    /**
     * The deadline that the words of a span name and that has not passed on that day; null if there is none. "By" and the
     * like go before "on", a day before a month, and both before words that leave the day open.
     */
    static Deadline deadline(String text, Span span, LocalDate date) {
        return Dates.find(text, span, date).stream()
                .filter(words -> words.lastDay().map(day -> !day.isBefore(date)).orElse(true))
                .filter(words -> !NO_DEADLINE.matcher(words.words()).find())
                .min(Comparator.comparingInt(SignalExtractor::rank))
                .map(words -> new Deadline(words.day(), words.words().replaceFirst("[.,]+$", "")))
                .orElse(null);
    }

    private static int rank(DateWords words) {
        var limit = LIMIT.matcher(words.words()).find();
        return (limit ? 0 : 1) + (words.exact() ? 0 : words.day() != null ? 2 : 3);
    }
}
