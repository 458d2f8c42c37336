package dev.harbinger.match;

import dev.harbinger.text.ActorMention;
import dev.harbinger.text.Quantities;
import dev.harbinger.text.SentenceEmbedding;
import dev.harbinger.text.Sentences;
import dev.harbinger.text.Span;
import dev.harbinger.text.WordRarity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An entry as the judge reads it: its headline and first sentences, each with who, what and how. For one thread at a time.
 */
final class EntrySense {
    private static final int MOST_SENTENCES = 6;
    private static final int NOWHERE = 0;

    /** The headline, as bits. */
    static final int HEADLINE = 1;

    /** All sentences but the headline, as bits. */
    static final int BELOW_HEADLINE = ~HEADLINE;

    /** All sentences, as bits. */
    static final int EVERYWHERE = -1;

    private final List<Sentence> sentences = new ArrayList<>();
    /** The sentences that have each content word, as bits; that of the headline is the lowest. */
    private final Map<String, Integer> places = new HashMap<>();

    private final List<ActorMention> mentions = new ArrayList<>();
    private final String words;
    private final List<Sign> refusals;
    private final EntryMeaning meaning;
    private final double headlineWeight;
    private Set<String> numbers;
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
        sentences.add(Sentence.ofHeadline(title));
        for (var span : Sentences.of(text, new Span(0, text.length()))) {
            if (sentences.size() <= MOST_SENTENCES) {
                sentences.add(Sentence.ofText(span.of(text)));
            }
        }
        for (int i = 0; i < sentences.size(); i++) {
            int place = 1 << i;
            sentences.get(i).content().forEach(word -> places.merge(word, place, (one, other) -> one | other));
            mentions.addAll(sentences.get(i).actors());
        }
        headlineWeight =
                headline().content().stream().mapToDouble(WordRarity::of).sum();
        refusals = StanceSigns.ofWords(title);
        words = title + ". " + text;
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
            numbers = Quantities.of(words);
        }
        return numbers;
    }

    /** Everybody whom any sentence names. */
    List<ActorMention> mentions() {
        return mentions;
    }

    /** The content words of all sentences. */
    Set<String> content() {
        return places.keySet();
    }

    /** The sentences that have a content word, as bits; that of the headline is the lowest. */
    int places(String word) {
        return places.getOrDefault(word, NOWHERE);
    }

    /** The sentences that have all of some content words, as bits. */
    int placesOfAll(Collection<String> words) {
        int all = EVERYWHERE;
        for (var word : words) {
            all &= places(word);
        }
        return all;
    }
}
