package dev.harbinger.extraction;

import dev.harbinger.text.Span;
import dev.harbinger.text.Tagger;
import dev.harbinger.text.Tokens;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the signals out of documents: weighs each passage by the signs of {@code signs.txt} and words the probable
 * ones as questions.
 * Immutable and safe for several threads; the time is linear in the length of the text.
 */
public final class SignalExtractor {
    /** No document gives more signals; of more candidates the most confident are kept. */
    public static final int MOST_SIGNALS = 200;

    /** The signals of a document in the order of its text; passages do not overlap. */
    public List<Signal> extract(Document document) {
        var candidates = Finder.candidates(document, MOST_SIGNALS);
        return candidates.isEmpty() ? List.of() : signals(new Describer(document), candidates);
    }

    private static List<Signal> signals(Describer describer, List<Candidate> candidates) {
        var signals = new ArrayList<Signal>();
        var subject = "";
        Candidate before = null;
        for (var candidate : candidates) {
            var same = before != null && before.sentence().equals(candidate.sentence());
            var worded = describer.worded(candidate.span(), same ? subject : "");
            signals.add(describer.signal(candidate, worded));
            subject = worded.subject();
            before = candidate;
        }
        return signals;
    }

    /** The signal that a person marked: the passage between two offsets, whatever it says, with full confidence. */
    public Signal describe(Document document, int start, int end) {
        return new Describer(document).marked(new Span(start, end));
    }

    /**
     * The signals of the halves of a passage that a person cut. A second half that begins with its verb has the first
     * one's subject, and the first one's "whether" holds for it too.
     */
    public List<Signal> describe(Document document, Span first, Span second) {
        var describer = new Describer(document);
        return List.of(describer.marked(first), describer.marked(second, describer.secondHalf(first, second)));
    }

    /**
     * What a question in somebody's own words tells of itself: type, actors and deadline.
     *
     * @param source the passage that it came from, null if there is none
     */
    public Signal infer(String question, String source, LocalDate askedOn) {
        var words = question.strip();
        var document = new Document("", words, askedOn);
        var worded = asked(words);
        var describer = new Describer(document);
        var all = new Span(0, words.length());
        var where = source == null ? words : words + "\n" + source;
        var reading = PassageReader.read(source == null ? "" : source, words);
        return new Signal(
                0,
                words.length(),
                words,
                describer.type(source == null ? words : source, words, 0, reading),
                describer.actors(all, worded.subject(), reading),
                Describer.deadline(where, new Span(0, where.length()), askedOn),
                1,
                null,
                worded.resolvesYes());
    }

    private static Worded asked(String question) {
        var statement = question.replaceFirst("(?i)^(?:will|does|do|is|are|has|have|can|could|would)\\s+", "")
                .replaceFirst("\\?$", "");
        return AskedAlready.in(new Phrase(Tagger.tag(Tokens.of(question))))
                .orElseGet(() -> Wording.question("whether " + statement, ""));
    }
}
