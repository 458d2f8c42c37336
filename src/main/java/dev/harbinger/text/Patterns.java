package dev.harbinger.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Many patterns that are looked for in the same words. What they find is what {@link Matcher#find()} finds, but those that
 * begin with a word are tried only at the words whose first letters they may begin with. Safe for several threads.
 */
public final class Patterns {
    private final List<Pattern> patterns;
    private final Beginnings beginnings;

    public Patterns(List<Pattern> patterns) {
        this.patterns = List.copyOf(patterns);
        beginnings = new Beginnings(this.patterns);
    }

    /** Looks for the patterns in a text. */
    public Search in(String text) {
        return new Search(text);
    }

    /** One text that is searched, by one thread; a pattern goes by its index. */
    public final class Search {
        private final String text;
        /** Where the patterns that begin with a word may begin. */
        private final List<List<Integer>> starts = new ArrayList<>(Collections.nCopies(patterns.size(), List.of()));

        private Search(String text) {
            this.text = text;
            for (int i = 0; i < text.length(); i++) {
                if (Beginnings.isWord(text.charAt(i)) && (i == 0 || !Beginnings.isInside(text.charAt(i - 1)))) {
                    start(i);
                }
            }
        }

        private void start(int at) {
            var begun = beginnings.at(text, at);
            for (int i = begun.nextSetBit(0); i >= 0; i = begun.nextSetBit(i + 1)) {
                if (starts.get(i).isEmpty()) {
                    starts.set(i, new ArrayList<>());
                }
                starts.get(i).add(at);
            }
        }

        /** The first match. */
        public Optional<MatchResult> first(int pattern) {
            var found = matches(pattern, 1);
            return found.isEmpty() ? Optional.empty() : Optional.of(found.get(0));
        }

        /** All matches in the order of the text; they do not overlap. */
        public List<MatchResult> all(int pattern) {
            return matches(pattern, Integer.MAX_VALUE);
        }

        private List<MatchResult> matches(int pattern, int most) {
            return beginnings.isTried(pattern) ? tried(pattern, most) : sought(pattern, most);
        }

        private List<MatchResult> tried(int pattern, int most) {
            if (starts.get(pattern).isEmpty()) {
                return List.of();
            }
            var found = new ArrayList<MatchResult>();
            var matcher = matcher(pattern);
            int end = 0;
            for (int start : starts.get(pattern)) {
                if (start >= end
                        && found.size() < most
                        && matcher.region(start, text.length()).lookingAt()) {
                    found.add(matcher.toMatchResult());
                    end = matcher.end();
                }
            }
            return found;
        }

        private Matcher matcher(int pattern) {
            return patterns.get(pattern)
                    .matcher(text)
                    .useTransparentBounds(true)
                    .useAnchoringBounds(false);
        }

        private List<MatchResult> sought(int pattern, int most) {
            var found = new ArrayList<MatchResult>();
            var matcher = patterns.get(pattern).matcher(text);
            while (found.size() < most && matcher.find()) {
                found.add(matcher.toMatchResult());
            }
            return found;
        }
    }
}
