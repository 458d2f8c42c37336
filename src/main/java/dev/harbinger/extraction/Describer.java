package dev.harbinger.extraction;

import dev.harbinger.text.DateWords;
import dev.harbinger.text.Dates;
import dev.harbinger.text.SignalType;
import dev.harbinger.text.Span;
import dev.harbinger.text.Tokens;
import dev.harbinger.text.VerbForms;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** Describes passages of one document as signals: the question, who acts, of what kind it is and until when. For one thread. */
final class Describer {
    private static final Pattern NO_DEADLINE = Pattern.compile(
            "(?i)^(?:since|from|after \\d|over|last|for (?:the )?(?:next |coming )?(?:\\w+ )?(?:days?|weeks?|months?|years?|hours?))\\b");
    private static final Pattern LIMIT =
            Pattern.compile("(?i)^(?:by|before|until|no later than|not later than|within|ahead of)\\b");

    /** A verb of the past right before a day that it tells of: "who resigned on", "said in a letter on". */
    private static final Pattern WAS = Pattern.compile(
            "(?i)(?<!\\b(?:be|been|is|are|to|being) )\\b(?:said|told|ran|met|came|began|took|made|gave|sent|held|won|lost|went|wrote|spoke|fell|rose|left"
                    + "|(?!expected|scheduled|planned|slated|due|promised|need)\\p{L}{2,20}ed)"
                    + "(?:\\s+(?!to\\b|will\\b|would\\b|that\\b|and\\b|it\\b|they\\b)[\\p{L}’'-]{1,20}){0,4}\\s*$");

    private static final Pattern MOVED = Pattern.compile(
            "(?i)\\b(?:extended|moved|postponed|put off|put back|deferred|adjourned|rescheduled|prolonged|pushed back|carried over)"
                    + "(?: [\\p{L}\\d’'-]{1,20}){0,4}? (?:to|until|till)(?: the)?(?: [\\p{L}\\d.,-]{1,12}){0,4}$");
    private static final int AROUND = 80;
    private static final int FIRST = -1;
    private static final int LAST = 6;
    private static final int LOOK_BACK = 400;
    private static final String BY_HAND = "marked by hand";
    private static final Block NO_BLOCK = new Block(Block.Kind.PARAGRAPH, new Span(0, 0), "", "", null, "", false);

    private final Document document;
    private final Reading reading;
    private final Cast cast;
    private final TypeGuess types;

    Describer(Document document) {
        reading = new Reading(document);
        this.document = document;
        cast = new Cast(document, reading);
        types = new TypeGuess(document.title(), reading);
    }

    /** A passage in words; {@code subjectBefore} stands in where it has no subject of its own. */
    Worded worded(Span span, String subjectBefore) {
        var passage = span.of(document.text());
        var ownSubject = passage.matches("(?is)^(?:whether|how|if|any|an?|the)\\s.*") || subjectBefore.isEmpty();
        var worded = Wording.question(reading.of(passage), passage, ownSubject ? "" : subjectBefore);
        if (Pronouns.isOpen(worded.subject())) {
            var name = subjectBefore.isEmpty() || Pronouns.isOpen(subjectBefore)
                    ? antecedent(span, worded.subject())
                    : subjectBefore;
            return Pronouns.resolved(worded, name);
        }
        return worded;
    }

    /** The subject of the sentence before, where it may be meant; else the last name. */
    private String antecedent(Span span, String pronoun) {
        var sentences = reading.sentencesBefore(span.start(), LOOK_BACK);
        for (int i = sentences.size() - 1; i >= Math.max(0, sentences.size() - 3); i--) {
            var sentence = sentences.get(i);
            if (sentence.start() < span.start()) {
                var before = new Span(sentence.start(), Math.min(sentence.end(), span.start()));
                var name = Wording.subject(new Phrase(reading.of(before)));
                if (Pronouns.mayMean(pronoun, name)) {
                    return Naming.subject(name);
                }
            }
        }
        return cast.antecedent(span.start());
    }

    /**
     * The second half of a passage that a person cut. If it begins with its verb it has the first one's subject, and the
     * first one's "whether" holds for it too.
     */
    Worded secondHalf(Span first, Span second) {
        var passage = second.of(document.text());
        var verb = Tokens.of(passage).get(0);
        if (!verb.isCapitalised() && VerbForms.isVerb(verb.word())) {
            return worded(second, worded(first, "").subject());
        }
        var listed = first.of(document.text()).matches("(?is)(?:whether|if)\\s.*")
                && !passage.matches("(?is)(?:whether|if|how|when|any|who)\\s.*");
        return listed ? Wording.question("whether " + passage, "") : worded(second, "");
    }

    /** The signal of a passage that somebody marked, whatever it says. */
    Signal marked(Span span) {
        return marked(span, worded(span, ""));
    }

    /** The same in words that are known already. */
    Signal marked(Span span, Worded worded) {
        return signal(new Candidate(span, span, NO_BLOCK, 1, BY_HAND, new PassageReader(document).read(span)), worded);
    }

    Signal signal(Candidate candidate, Worded worded) {
        var span = candidate.span();
        var question = cast.named(worded.question());
        question = Character.toUpperCase(question.charAt(0)) + question.substring(1);
        return new Signal(
                span.start(),
                span.end(),
                question,
                type(span.of(document.text()), question, span.start(), candidate.reading()),
                cast.actors(candidate, worded.subject()),
                deadline(candidate),
                candidate.confidence(),
                candidate.cue(),
                cast.named(worded.resolvesYes()));
    }

    /** The kind of a passage that stands at an offset of the document, and of the question that it became. */
    SignalType type(String passage, String question, int start, PassageReading reading) {
        return types.of(passage, question, start, reading);
    }

    /** Who acts in a passage that stands by itself; {@code subject} is that of its question. */
    List<SignalActor> actors(Span passage, String subject, PassageReading reading) {
        return cast.actors(new Candidate(passage, passage, NO_BLOCK, 1, BY_HAND, reading), subject);
    }

    /** An actor by the words of somebody, with the names that the program or the document has for it. */
    SignalActor actor(String words) {
        return cast.actor(words);
    }

    /**
     * The day in the passage itself; else that of its line or group; else one in its sentence. A day that has come is that
     * of the writing, and limits only what names none.
     */
    private Deadline deadline(Candidate candidate) {
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
                .min(Comparator.comparingInt(words -> rank(words, text)))
                .map(words -> new Deadline(words.day(), words.words().replaceFirst("[.,]+$", "")))
                .orElse(null);
    }

    private static int rank(DateWords words, String text) {
        var limit = LIMIT.matcher(words.words()).find();
        if (!limit && isPast(words, text)) {
            return LAST;
        }
        if (words.exact() && isNew(words, text)) {
            return FIRST;
        }
        return (limit ? 0 : 1) + (words.exact() ? 0 : words.day() != null ? 2 : 3);
    }

    /** "Has been put off to": the day that counts now. */
    private static boolean isNew(DateWords words, String text) {
        int start = words.span().start();
        return MOVED.matcher(
                        text.substring(Math.max(0, start - AROUND), words.span().end()))
                .find();
    }

    private static boolean isPast(DateWords words, String text) {
        int start = words.span().start();
        return WAS.matcher(text.substring(Math.max(0, start - AROUND), start)).find();
    }
}
