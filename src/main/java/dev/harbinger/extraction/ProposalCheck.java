package dev.harbinger.extraction;

import dev.harbinger.text.ActorCatalog;
import dev.harbinger.text.ContentWords;
import dev.harbinger.text.SignalType;
import dev.harbinger.text.Span;
import dev.harbinger.text.Tokens;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Makes a signal of a passage that only a model named. Each claim of the proposal is taken over only if the document
 * bears it out; where it does not, what the rules read in the passage stands.
 */
final class ProposalCheck {
    /** Under one half, so that a person must say yes first. */
    static final double CONFIDENCE = 0.45;

    private static final int LONGEST_QUESTION = 300;
    private static final int LONGEST_NAME = 80;
    private static final int MOST_ACTORS = 4;
    private static final Pattern NO_PLAIN_LINE = Pattern.compile("[\\p{Cntrl}\\p{Cf}<>]|://");

    private final SignalExtractor extractor;
    private final Document document;
    private final Describer describer;
    private final Passages passages;
    private final Set<String> content;

    ProposalCheck(SignalExtractor extractor, Document document) {
        this.extractor = extractor;
        this.document = document;
        var words = document.title() + "\n" + document.text();
        describer = new Describer(document);
        passages = new Passages(words);
        content = ContentWords.of(Tokens.of(words));
    }

    Signal signal(Span passage, Proposal proposal) {
        var read = describer.marked(passage);
        var question = proposal.question().strip();
        var taken = isGrounded(question);
        return new Signal(
                read.start(),
                read.end(),
                taken ? question : read.question(),
                type(proposal.type(), read.type()),
                actors(proposal.actors(), read.actors()),
                deadline(proposal.deadline(), read.deadline()),
                CONFIDENCE,
                "proposed by a language model",
                taken ? extractor.infer(question, null, document.date()).resolvesYes() : read.resolvesYes(),
                Signal.FoundBy.MODEL);
    }

    /** Whether it is one line, a question, and speaks mostly in words of the document. */
    private boolean isGrounded(String question) {
        if (!question.endsWith("?")
                || question.length() >= LONGEST_QUESTION
                || NO_PLAIN_LINE.matcher(question).find()) {
            return false;
        }
        var words = ContentWords.of(Tokens.of(question));
        var known = words.stream().filter(content::contains).count();
        return !words.isEmpty() && 2 * known >= words.size();
    }

    private static SignalType type(String proposed, SignalType read) {
        var name = proposed.strip().toUpperCase(Locale.ROOT).replaceAll("[\\s-]+", "_");
        return Arrays.stream(SignalType.values())
                .filter(type -> type.name().equals(name))
                .findFirst()
                .orElse(read);
    }

    private List<SignalActor> actors(List<String> proposed, List<SignalActor> read) {
        var known = proposed.stream()
                .map(String::strip)
                .filter(this::isKnown)
                .distinct()
                .limit(MOST_ACTORS)
                .map(describer::actor)
                .toList();
        return known.isEmpty() ? read : known;
    }

    private boolean isKnown(String name) {
        return name.length() <= LONGEST_NAME
                && !NO_PLAIN_LINE.matcher(name).find()
                && !ContentWords.of(Tokens.of(name)).isEmpty()
                && (ActorCatalog.get().named(name).isPresent()
                        || !passages.of(name).isEmpty());
    }

    private Deadline deadline(String proposed, Deadline read) {
        var words = proposed.strip();
        var stands = read == null
                && words.length() <= LONGEST_NAME
                && !passages.of(words).isEmpty();
        return stands ? Describer.deadline(words, new Span(0, words.length()), document.date()) : read;
    }
}
