package dev.harbinger.match;

import dev.harbinger.text.ActLexicon;
import dev.harbinger.text.EventLexicon;
import dev.harbinger.text.EventWord;
import dev.harbinger.text.Quantities;
import dev.harbinger.text.SentenceEmbedding;
import dev.harbinger.text.Sentences;
import dev.harbinger.text.SignalType;
import dev.harbinger.text.Span;
import dev.harbinger.text.WordRarity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * An entry as the judge reads it: its headline and first sentences, each with who, what and how. For one thread at a time.
 */
final class EntrySense {
    private static final int MOST_SENTENCES = 6;

    private final List<Sentence> sentences = new ArrayList<>();
    private final Places<String> words;
    private final List<Mentioned> mentioned = new ArrayList<>();
    private final String text;
    private final LocalDate published;
    private final List<Sign> refusals;
    private final EntryMeaning meaning;
    private final double headlineWeight;
    private Places<String> acts;
    private Places<SignalType> events;
    private Set<String> numbers;
    private List<ToldWords> toldWords;

    /**
     * Reads an entry.
     *
     * @param meaning whether its meaning may be read as well, which costs more, and only when it is asked for
     */
    EntrySense(String title, String text, boolean meaning) {
        this(title, text, null, meaning ? new EntryMeaning(title, text, SentenceEmbedding::of) : EntryMeaning.UNREAD);
    }

    /** Reads an entry; without the day on which it was {@code published} (null) the days that it names say nothing. */
    EntrySense(String title, String text, LocalDate published, EntryMeaning meaning) {
        this.meaning = meaning;
        this.published = published;
        this.text = text;
        sentences.add(Sentence.ofHeadline(title));
        for (var span : Sentences.of(text, new Span(0, text.length()))) {
            if (sentences.size() <= MOST_SENTENCES) {
                sentences.add(Sentence.ofText(span.of(text)));
            }
        }
        words = places(sentence -> sentence.content().stream());
        for (int i = 0; i < sentences.size(); i++) {
            Mentioned.add(sentences.get(i).actors(), i, mentioned);
        }
        headlineWeight =
                headline().content().stream().mapToDouble(WordRarity::of).sum();
        refusals = StanceSigns.ofWords(title);
    }

    private <T> Places<T> places(Function<Sentence, Stream<T>> saying) {
        var places = new Places<T>();
        for (int i = 0; i < sentences.size(); i++) {
            int sentence = i;
            saying.apply(sentences.get(i)).forEach(thing -> places.add(thing, sentence));
        }
        return places;
    }

    List<Sentence> sentences() {
        return sentences;
    }

    /** Headline and text as they are read together with a question. */
    String told() {
        return meaning.told();
    }

    /** The day on which it was published; null if that does not matter. */
    LocalDate published() {
        return published;
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

    /** What the content words of the headline weigh together, by {@link WordRarity}. */
    double headlineWeight() {
        return headlineWeight;
    }

    /** Whether the headline says no or only asks. */
    List<Sign> refusals() {
        return refusals;
    }

    /** The sentences below the headline. */
    List<Sentence> body() {
        return sentences.subList(1, sentences.size());
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
        if (numbers == null) {
            numbers = Quantities.of(headline().words() + ". " + text);
        }
        return numbers;
    }

    /** Everybody whom any sentence names. */
    List<Mentioned> mentioned() {
        return mentioned;
    }

    /** The content words. */
    Places<String> words() {
        return words;
    }

    /** The acts that words tell, by {@link ActLexicon}. */
    Places<String> acts() {
        if (acts == null) {
            acts = places(sentence -> sentence.acts().stream().flatMap(told -> told.acts().stream()));
        }
        return acts;
    }

    /** The kinds of events that words tell, by {@link EventLexicon}. */
    Places<SignalType> events() {
        if (events == null) {
            events = places(sentence -> sentence.events().stream().map(EventWord::type));
        }
        return events;
    }
}
