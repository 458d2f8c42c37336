package dev.harbinger.match;

import dev.harbinger.feed.Entry;
import dev.harbinger.text.ContentWords;
import dev.harbinger.text.Token;
import dev.harbinger.text.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How an entry tells its story, reduced to what shows whether another one is a copy of it or tells the same in other
 * words. Pure.
 *
 * @param title the content words of the headline, without the publisher's name behind it
 * @param words the content words of headline and summary
 * @param shingles the least hashes of all rows of three words (a sketch for estimating what two texts share)
 * @param numbers the figures of the headline; other figures are another fact
 * @param link without what only traces the reader; empty without one
 */
record Telling(
        String headline,
        Set<String> title,
        Set<String> words,
        Sketch shingles,
        Set<String> numbers,
        String link,
        Instant publishedAt) {
    private static final Duration SAME_STORY = Duration.ofDays(4);
    private static final Duration COPIED = Duration.ofDays(30);
    private static final int MOST_TEXT = 4000;
    private static final double MOSTLY_COPIED = 0.6;
    private static final double ALIKE_TITLES = 0.45;
    private static final double ALIKE_WORDS = 0.4;
    private static final int LONG_HEADLINE = 4;

    static Telling of(Entry entry) {
        var text = entry.summary().isBlank() ? entry.body() : entry.summary();
        return of(entry.title(), text, entry.link(), entry.publishedAt());
    }

    /** The telling of an entry; {@code link} may be null. */
    static Telling of(String title, String text, String link, Instant publishedAt) {
        var tokens = Tokens.of(Headline.bare(title));
        var read = text.length() > MOST_TEXT ? text.substring(0, MOST_TEXT) : text;
        var all = new java.util.ArrayList<>(tokens);
        all.addAll(Tokens.of(read));
        return new Telling(
                tokens.stream().filter(Token::isWord).map(Token::lower).collect(Collectors.joining(" ")),
                ContentWords.of(tokens),
                ContentWords.of(all),
                Sketch.of(all),
                numbers(tokens),
                Headline.plainLink(link),
                publishedAt);
    }

    private static Set<String> numbers(List<Token> tokens) {
        return tokens.stream()
                .map(Token::lower)
                .filter(word -> Character.isDigit(word.charAt(0)))
                .collect(Collectors.toSet());
    }

    /** Whether it is the same text, or nearly, under whatever headline or address. */
    boolean copies(Telling other) {
        if (!within(COPIED, other) || hasOtherNumbers(other)) {
            return false;
        }
        var sameHeadline = headline.equals(other.headline) && title.size() >= LONG_HEADLINE;
        var sameLink = !link.isEmpty() && link.equals(other.link) && resembles(other);
        return sameHeadline || sameLink || shingles.shares(other.shingles) >= MOSTLY_COPIED;
    }

    /** Whether it reports the same within a few days, be it in other words. */
    boolean resembles(Telling other) {
        return within(SAME_STORY, other)
                && (share(title, other.title) >= ALIKE_TITLES || share(words, other.words) >= ALIKE_WORDS);
    }

    private boolean within(Duration time, Telling other) {
        return Duration.between(publishedAt, other.publishedAt).abs().compareTo(time) <= 0;
    }

    private boolean hasOtherNumbers(Telling other) {
        return !numbers.isEmpty() && !other.numbers.isEmpty() && !numbers.equals(other.numbers);
    }

    /** What two sets have in common, 0 to 1 (Jaccard). */
    private static double share(Set<String> one, Set<String> other) {
        var common = new HashSet<>(one);
        common.retainAll(other);
        int all = one.size() + other.size() - common.size();
        return all == 0 ? 0 : (double) common.size() / all;
    }
}
