package dev.harbinger.extraction;

import dev.harbinger.text.Span;
import dev.harbinger.text.Token;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Collects every body that a passage, its sentence, its lead-in, its headings, the text just before it and the whole
 * document name, each once, with who it is and how it stands there.
 */
final class Mentions {
    static final String ASKED_OF_IT = "asked of it";
    private static final int LOOK_BACK = 300;
    private static final int MOST_OF_TEXT = 10;

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

    private List<Names.Place> places(List<Token> tokens) {
        return Owners.joined(reading.names(tokens), tokens);
    }

    /**
     * All that may act in a passage, with what speaks for and against each.
     *
     * @param subject who would act by the question that the passage became; empty if it tells of nobody
     */
    List<Named> of(Span passage, Span sentence, Block block, String subject) {
        var found = new LinkedHashMap<String, Named>();
        var surfaces = new LinkedHashMap<String, String>();
        inSentence(passage, sentence, found, surfaces);
        var silent = found.values().stream().noneMatch(Named::isInside);
        var hows = asked(subject, silent, found, surfaces);
        elsewhere(block.lead(), "in lead", silent, found);
        elsewhere(lastHeading(block.heading()), "in heading", silent, found);
        elsewhere(title, "in title", silent, found);
        before(sentence.start(), silent, found);
        for (var body : bodies.most(MOST_OF_TEXT)) {
            var features = new LinkedHashSet<String>();
            features.add("in text");
            features.add("in text" + (silent ? ", none inside" : ", some inside"));
            features.add("in text, " + Standing.band(body.rank()));
            add(body.place(), body.tokens(), features, found);
        }
        tell(hows, subject, found);
        Comparing.compare(found.values(), passage.of(text), reading.of(passage));
        return List.copyOf(found.values());
    }

    /** How those stand to the subject of the question, which is often that of a clause before, or what a pronoun means. */
    private Map<String, String> asked(
            String subject, boolean silent, Map<String, Named> found, Map<String, String> surfaces) {
        var bare = bare(subject);
        var hows = new HashMap<String, String>();
        surfaces.forEach((key, surface) -> how(bare, surface).ifPresent(how -> hows.put(key, how)));
        if (hows.isEmpty() && !bare.isEmpty()) {
            var tokens = reading.of(subject);
            elsewhere(subject, "asked", silent, found);
            places(tokens)
                    .forEach(place -> how(bare, place.surface(tokens))
                            .ifPresent(how -> hows.put(bodies.keyOf(place, tokens), how)));
        }
        return hows;
    }

    private static String bare(String subject) {
        return subject.replaceFirst("(?i)^(?:the|an?|any|its|their) ", "").replaceFirst("['’]s?$", "");
    }

    private static void tell(Map<String, String> hows, String subject, Map<String, Named> found) {
        var others = hows.containsValue(ASKED_OF_IT)
                ? "asked of another"
                : subject.isBlank() ? "asked of nobody" : "asked of a thing";
        found.forEach((key, named) -> {
            var how = hows.getOrDefault(key, others);
            named.features().add(how);
            named.features().add(how + (named.isInside() ? ", inside" : ", outside"));
        });
    }

    private static Optional<String> how(String subject, String surface) {
        if (subject.isEmpty()) {
            return Optional.empty();
        }
        int at = subject.indexOf(surface);
        if (at < 0) {
            return surface.contains(subject) ? Optional.of(ASKED_OF_IT) : Optional.empty();
        }
        var rest = subject.substring(at + surface.length());
        return Optional.of(rest.isEmpty() || rest.matches("(?:,| and | or ).*") ? ASKED_OF_IT : "asked of what it has");
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

    private void inSentence(Span passage, Span sentence, Map<String, Named> found, Map<String, String> surfaces) {
        var tokens = reading.of(sentence);
        var inside = tokens.stream()
                .filter(token -> token.start() >= passage.start() && token.end() <= passage.end())
                .toList();
        int first = inside.isEmpty() ? 0 : tokens.indexOf(inside.get(0));
        int verb = FiniteVerb.in(inside, 1);
        int verbAt = verb < 0 ? -1 : first + verb;
        int order = 0;
        for (var place : places(tokens)) {
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
            surfaces.putIfAbsent(bodies.keyOf(place, tokens), place.surface(tokens));
            add(place, tokens, features, found);
        }
    }

    private void elsewhere(String words, String where, boolean silent, Map<String, Named> found) {
        if (words.isBlank()) {
            return;
        }
        var tokens = reading.of(words);
        var places = places(tokens).stream()
                .filter(place -> !bodies.isCommon(place, tokens))
                .toList();
        for (int i = 0; i < places.size(); i++) {
            var features = new LinkedHashSet<String>();
            features.add(where);
            features.add(where + (silent ? ", none inside" : ", some inside"));
            features.add(where + (i == 0 ? ", first" : ", later"));
            if (places.get(i).to() - places.get(i).from()
                    == tokens.stream().filter(Token::isWord).count()) {
                features.add(where + ", all of it");
            }
            if (where.endsWith("before")) {
                features.add(where + (i == places.size() - 1 ? ", last" : ", earlier"));
            }
            add(places.get(i), tokens, features, found);
        }
    }

    private void add(Names.Place place, List<Token> tokens, Set<String> features, Map<String, Named> found) {
        var words = bodies.nameOf(place, tokens);
        var key = bodies.keyOf(place, tokens);
        var spelling = place.surface(tokens).replaceFirst("['’]s?$", "");
        var known = found.get(key);
        if (known != null) {
            known.features().add("also " + features.iterator().next());
            known.spellings().add(spelling);
            if (place.isCapital(words) && known.isInside() && features.contains("inside")) {
                found.put(key, new Named(words, known.features(), known.spellings()));
            }
            return;
        }
        features.addAll(Standing.inText(bodies.get(key), words, title, place, tokens));
        Standing.cross(Standing.kinds(place, words), features);
        Standing.classes(place, tokens).forEach(kind -> features.add("is a " + kind));
        var head = tokens.get(place.to() - 1).lower().replaceFirst("['’]s?$", "");
        features.add((place.isRole() ? "role " : "ends ") + head);
        found.put(key, new Named(words, features, new LinkedHashSet<>(Set.of(spelling))));
    }
}
