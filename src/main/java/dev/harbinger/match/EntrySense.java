package dev.harbinger.match;

import dev.harbinger.text.ActLexicon;
import dev.harbinger.text.ActWord;
import dev.harbinger.text.ActorCatalog;
import dev.harbinger.text.ActorMention;
import dev.harbinger.text.ContentWords;
import dev.harbinger.text.EventLexicon;
import dev.harbinger.text.EventWord;
import dev.harbinger.text.Quantities;
import dev.harbinger.text.SentenceEmbedding;
import dev.harbinger.text.Sentences;
import dev.harbinger.text.Span;
import dev.harbinger.text.Tagger;
import dev.harbinger.text.Token;
import dev.harbinger.text.Tokens;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An entry as the judge reads it: its headline and first sentences, each with who, what and how. For one thread at a time.
 */
final class EntrySense {
    private static final int MOST_SENTENCES = 6;

    /** One sentence; the first of an entry is its headline. */
    record Sentence(
            String words,
            List<Token> tokens,
            Set<String> content,
            List<ActorMention> actors,
            List<EventWord> events,
            List<ActWord> acts,
            List<Sign> stances) {
        /** The words as written of some tokens, without a possessive ending. */
        String words(int from, int to) {
            var said =
                    words.substring(tokens.get(from).start(), tokens.get(to - 1).end());
            return said.endsWith("'s") || said.endsWith("’s") ? said.substring(0, said.length() - 2) : said;
        }

        /** Whether a verb of it tells what somebody does. */
        boolean tellsAnAct() {
            for (var act : acts) {
                if (tokens.get(act.from()).isVerb()) {
                    return true;
                }
            }
            return false;
        }

        /** Whom it names first, not only as an adjective and with at most so many words before; null if nobody. */
        ActorMention firstActor(int before) {
            for (var mention : actors) {
                if (!mention.asAdjective() && mention.from() <= before) {
                    return mention;
                }
            }
            return null;
        }
    }

    private final List<Sentence> sentences = new ArrayList<>();
    private final Set<String> content = new HashSet<>();
    private final List<ActorMention> mentions = new ArrayList<>();
    private final Set<String> numbers;
    private final List<Sign> refusals;
    private final EntryMeaning meaning;
    private final WeighedWords headlineWords;
    private List<ToldWords> toldWords;

    /**
     * Reads an entry.
     *
     * @param meaning whether its meaning may be read as well, which costs more, and only when it is asked for
     */
    EntrySense(String title, String text, boolean meaning) {
        this(title, text, meaning ? new EntryMeaning(title, text, SentenceEmbedding::of) : EntryMeaning.UNREAD);
    }

    EntrySense(String title, String text, EntryMeaning meaning) {
        this.meaning = meaning;
        sentences.add(read(title, StanceSigns.ofHeadline(title)));
        for (var span : Sentences.of(text, new Span(0, text.length()))) {
            if (sentences.size() <= MOST_SENTENCES) {
                var words = span.of(text);
                sentences.add(read(words, StanceSigns.ofText(words)));
            }
        }
        sentences.forEach(sentence -> content.addAll(sentence.content()));
        sentences.forEach(sentence -> mentions.addAll(sentence.actors()));
        headlineWords = new WeighedWords(headline().content());
        refusals = StanceSigns.ofWords(title);
        numbers = Quantities.of(title + ". " + text);
    }

    private static Sentence read(String words, List<Sign> stances) {
        var tokens = Tagger.tag(Tokens.of(words));
        return new Sentence(
                words,
                tokens,
                ContentWords.of(tokens),
                ActorCatalog.get().find(tokens),
                EventLexicon.get().find(tokens),
                ActLexicon.get().find(tokens),
                stances);
    }

    List<Sentence> sentences() {
        return sentences;
    }

    /** Headline and text as they are read together with a question. */
    String told() {
        return meaning.told();
    }

    boolean hasMeaning() {
        return meaning.isRead();
    }

    /** Where headline and text lie by {@link SentenceEmbedding}. */
    float[] vector() {
        return meaning.vector();
    }

    /** Where the headline lies. */
    float[] titleVector() {
        return meaning.titleVector();
    }

    Sentence headline() {
        return sentences.get(0);
    }

    /** The content words of the headline. */
    WeighedWords headlineWords() {
        return headlineWords;
    }

    /** Whether the headline says no or only asks. */
    List<Sign> refusals() {
        return refusals;
    }

    /** The sentences below the headline. */
    List<Sentence> body() {
        return sentences.subList(1, sentences.size());
    }

    /** The sentence below the headline that says most of what a question asks; none if they say nothing of it. */
    Optional<Sentence> closest(QuestionSense question) {
        Sentence best = null;
        double most = 0;
        for (var sentence : body()) {
            double said = question.words().weightIn(sentence.content());
            if (said > most) {
                best = sentence;
                most = said;
            }
        }
        return Optional.ofNullable(best);
    }

    /** The words of all sentences that may tell No from Yes; read once, when they are asked for. */
    List<ToldWords> toldWords() {
        if (toldWords == null) {
            toldWords = Stream.concat(
                            Stream.of(ToldWords.ofHeadline(headline())),
                            body().stream().map(ToldWords::ofText))
                    .toList();
        }
        return toldWords;
    }

    /** The numbers that it gives, by {@link Quantities}. */
    Set<String> numbers() {
        return numbers;
    }

    /** Everybody whom any sentence names. */
    List<ActorMention> mentions() {
        return mentions;
    }

    /** The content words of all sentences. */
    Set<String> content() {
        return content;
    }
}
