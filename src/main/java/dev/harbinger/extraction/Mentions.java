package dev.harbinger.extraction;

import dev.harbinger.text.Span;
import dev.harbinger.text.Token;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Collects every body that a passage, its sentence, its lead-in, its headings, the text just before it and the whole
 * document name, each once, with who it is and how it stands there.
 */
final class Mentions {
    private static final int LOOK_BACK = 300;
    private static final int MOST_OF_TEXT = 4;
    private static final Pattern PRONOUN =
            Pattern.compile("(?i)^(?:whether |if |but |and )?(?:it|they|he|she|its|their|his|her)\\b");
    private static final List<String> WHERE =
            List.of("in lead", "in heading", "in title", "just before", "before", "in text", "inside");

    private final String text;
    private final String title;
    private final Bodies bodies;
    private final Reading reading;

    Mentions(Document document, Reading reading) {
        this.reading = reading;
        text = document.text();
        title = document.title();
        bodies = new Bodies(document, reading);
    }

    /** All that may act in a passage, with what speaks for and against each. */
    List<Named> of(Span passage, Span sentence, Block block) {
        var found = new LinkedHashMap<String, Named>();
        inSentence(passage, sentence, found);
        var silent = found.values().stream().noneMatch(Named::isInside);
        elsewhere(block.lead(), "in lead", silent, found);
        elsewhere(lastHeading(block.heading()), "in heading", silent, found);
        elsewhere(title, "in title", silent, found);
        before(sentence.start(), silent, found);
        for (var body : bodies.most(MOST_OF_TEXT)) {
            var features = new LinkedHashSet<String>();
            features.add("in text");
            features.add("in text" + (silent ? ", none inside" : ", some inside"));
            add(body.place(), body.tokens(), features, found);
        }
        found.values().forEach(named -> competition(named, found.values()));
        var said = passage.of(text);
        found.values().forEach(named -> pronoun(said, named));
        return List.copyOf(found.values());
    }

    /** A pronoun in the place of the subject speaks for those that stand elsewhere. */
    private static void pronoun(String said, Named named) {
        if (PRONOUN.matcher(said).find()) {
            WHERE.stream()
                    .filter(named.features()::contains)
                    .forEach(where -> named.features().add("pronoun, " + where));
        }
    }

    private static void competition(Named named, Collection<Named> all) {
        var inside = all.stream().filter(Named::isInside).toList();
        var subject = inside.stream().anyMatch(other -> other != named && other.isSubject());
        if (named.isInside()) {
            named.features()
                    .add(
                            switch (inside.size()) {
                                case 1 -> "alone inside";
                                case 2 -> "one of two inside";
                                default -> "one of many inside";
                            });
            named.features().add(named.isSubject() ? "is subject" : subject ? "other subject" : "no subject");
        } else {
            var others = inside.isEmpty() ? "none inside" : subject ? "a subject inside" : "some inside";
            named.features().add("outside, " + others);
        }
    }

    private static String lastHeading(String heading) {
        return heading.substring(heading.lastIndexOf('›') + 1);
    }

    private void before(int end, boolean silent, Map<String, Named> found) {
        var sentences = reading.sentencesBefore(end, LOOK_BACK).stream()
                .filter(sentence -> sentence.start() >= end - LOOK_BACK)
                .toList();
        for (int i = sentences.size() - 1, back = 1; i >= 0; i--, back++) {
            elsewhere(sentences.get(i).of(text), back == 1 ? "just before" : "before", silent, found);
        }
    }

    private void inSentence(Span passage, Span sentence, Map<String, Named> found) {
        var tokens = reading.of(sentence);
        var inside = tokens.stream()
                .filter(token -> token.start() >= passage.start() && token.end() <= passage.end())
                .toList();
        int first = inside.isEmpty() ? 0 : tokens.indexOf(inside.get(0));
        int verb = FiniteVerb.in(inside, 1);
        int verbAt = verb < 0 ? -1 : first + verb;
        int order = 0;
        for (var place : reading.names(tokens)) {
            if (bodies.isCommon(place, tokens)) {
                continue;
            }
            var here = place.from() >= first && place.to() <= first + inside.size();
            var features = new LinkedHashSet<String>();
            features.add(here ? "inside" : place.to() <= first ? "before it" : "behind it");
            if (here) {
                features.add("number " + Math.min(4, ++order));
                features.add(verbAt < 0 ? "no verb" : place.from() < verbAt ? "before verb" : "after verb");
                if (verbAt >= 0 && place.to() == verbAt) {
                    features.add("at verb");
                }
            }
            Standing.around(tokens, place, features);
            add(place, tokens, features, found);
        }
    }

    private void elsewhere(String words, String where, boolean silent, Map<String, Named> found) {
        if (words.isBlank()) {
            return;
        }
        var tokens = reading.of(words);
        var places = reading.names(tokens).stream()
                .filter(place -> !bodies.isCommon(place, tokens))
                .toList();
        for (int i = 0; i < places.size(); i++) {
            var features = new LinkedHashSet<String>();
            features.add(where);
            features.add(where + (silent ? ", none inside" : ", some inside"));
            features.add(where + (i == 0 ? ", first" : ", later"));
            if (where.endsWith("before")) {
                features.add(where + (i == places.size() - 1 ? ", last" : ", earlier"));
            }
            add(places.get(i), tokens, features, found);
        }
    }

    private void add(Names.Place place, List<Token> tokens, Set<String> features, Map<String, Named> found) {
        var words = Bodies.words(place, tokens);
        var key = bodies.keyOf(place, words);
        var known = found.get(key);
        if (known != null) {
            known.features().add("also " + features.iterator().next());
            return;
        }
        features.addAll(Standing.inText(bodies.get(key), words, title, place, tokens));
        var crossed = new LinkedHashSet<>(features);
        for (var kind : Standing.kinds(place, words)) {
            crossed.add(kind);
            features.forEach(feature -> crossed.add(kind + " " + feature));
        }
        var head = tokens.get(place.to() - 1).lower().replaceFirst("['’]s?$", "");
        crossed.add((place.isRole() ? "role " : "ends ") + head);
        found.put(key, new Named(words, crossed));
    }
}
