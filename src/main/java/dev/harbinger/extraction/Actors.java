package dev.harbinger.extraction;

import dev.harbinger.text.ActorCatalog;
import dev.harbinger.text.LinearModel;
import dev.harbinger.text.Span;
import dev.harbinger.text.Tagger;
import dev.harbinger.text.Token;
import dev.harbinger.text.Tokens;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Tells whose act would answer a passage: weighs every body that it, its sentence, its lead-in, its headings and the text
 * just before it name, by who they are and how they stand there. The weights of {@code actors.txt} are made by
 * {@code ActorTraining}.
 */
final class Actors {
    private static final LinearModel MODEL = LinearModel.read(Actors.class, "actors.txt");
    private static final double LEAST = 0.35;
    private static final double SURE = 0.6;
    private static final double SUBJECT = 0.5;
    private static final int MOST = 4;
    private static final int OFTEN = 4;
    private static final int LOOK_BACK = 300;
    private static final Set<String> PLACES =
            Set.of("in", "at", "near", "off", "around", "across", "outside", "inside", "along", "within");

    /**
     * A body that may be an actor.
     *
     * @param words as the text names it
     */
    record Named(String words, Set<String> features) {}

    private final String text;
    private final String title;

    Actors(Document document) {
        text = document.text();
        title = document.title();
    }

    /** The words for the actors of a passage: those that it names itself in their order, then others, the surest first. */
    List<String> of(Span passage, Span sentence, Block block) {
        var candidates = candidates(passage, sentence, block);
        var acts = candidates.stream().anyMatch(Actors::isSubject);
        var chosen = new ArrayList<String>();
        candidates.stream()
                .filter(named -> probability(named) >= (acts && !isInside(named) ? SURE : LEAST))
                .sorted(Comparator.comparing((Named named) -> !isInside(named))
                        .thenComparingDouble(named -> isInside(named) ? 0 : -probability(named)))
                .map(Named::words)
                .filter(words -> chosen.stream().noneMatch(other -> other.contains(words) || words.contains(other)))
                .forEach(chosen::add);
        return chosen.stream().limit(MOST).toList();
    }

    /** Who stands first before the verb acts, whatever the weights say. */
    private static double probability(Named named) {
        var weighed = MODEL.probability(named.features());
        return isSubject(named) ? Math.max(SUBJECT, weighed) : weighed;
    }

    private static boolean isSubject(Named named) {
        var features = named.features();
        return features.contains("number 1")
                && features.contains("before verb")
                && (features.contains("body") || features.contains("role") || features.contains("capital"))
                && !features.contains("genitive");
    }

    private static boolean isInside(Named named) {
        return named.features().contains("inside");
    }

    /** All that may act in a passage, with what speaks for and against each. */
    List<Named> candidates(Span passage, Span sentence, Block block) {
        var found = new ArrayList<Named>();
        inSentence(passage, sentence, found);
        var silent = found.stream().noneMatch(named -> named.features().contains("inside"));
        elsewhere(block.lead(), "in lead", silent, found);
        elsewhere(lastHeading(block.heading()), "in heading", silent, found);
        elsewhere(title, "in title", silent, found);
        int start = Math.max(0, sentence.start() - LOOK_BACK);
        elsewhere(text.substring(Math.min(start, sentence.start()), sentence.start()), "just before", silent, found);
        return found;
    }

    private static String lastHeading(String heading) {
        return heading.substring(heading.lastIndexOf('›') + 1);
    }

    private void inSentence(Span passage, Span sentence, List<Named> found) {
        var tokens = Tagger.tag(Tokens.of(text, sentence));
        var inside = tokens.stream()
                .filter(token -> token.start() >= passage.start() && token.end() <= passage.end())
                .toList();
        int first = inside.isEmpty() ? 0 : tokens.indexOf(inside.get(0));
        int verb = Wording.finiteVerb(inside, 1);
        int verbAt = verb < 0 ? -1 : first + verb;
        int order = 0;
        for (var place : Names.of(tokens)) {
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
            around(tokens, place, features);
            add(place, tokens, features, found);
        }
    }

    private static void around(List<Token> tokens, Names.Place place, Set<String> features) {
        int at = place.from() - 1;
        if (at >= 0 && tokens.get(at).is("the")) {
            features.add("with the");
            at--;
        }
        var before = at < 0 ? "" : tokens.get(at).lower();
        features.add(
                before.isEmpty()
                        ? "begins"
                        : PLACES.contains(before) ? "after place" : "after " + shortened(tokens.get(at)));
        var last = tokens.get(place.to() - 1).lower();
        if (last.endsWith("'s") || last.endsWith("s'")) {
            features.add("genitive");
        }
        if (place.to() < tokens.size()) {
            features.add("then " + shortened(tokens.get(place.to())));
        }
    }

    /** Small words count as themselves, others by their part of speech. */
    private static String shortened(Token token) {
        var small = token.isWord() && token.word().length() <= 4 && !token.isCapitalised() && !token.isVerb();
        return small || !token.isWord() ? token.lower() : token.tag();
    }

    private void elsewhere(String words, String where, boolean silent, List<Named> found) {
        if (words.isBlank()) {
            return;
        }
        var tokens = Tagger.tag(Tokens.of(words));
        var places = Names.of(tokens);
        for (int i = 0; i < places.size(); i++) {
            var features = new LinkedHashSet<String>();
            features.add(where);
            features.add(where + (silent ? ", none inside" : ", some inside"));
            features.add(where + (i == 0 ? ", first" : ", later"));
            if (where.equals("just before")) {
                features.add(where + (i == places.size() - 1 ? ", last" : ", earlier"));
            }
            add(places.get(i), tokens, features, found);
        }
    }

    private void add(Names.Place place, List<Token> tokens, Set<String> features, List<Named> found) {
        var words = words(tokens.subList(place.from(), place.to()));
        var kinds = kinds(place, words);
        standing(words, place, tokens, features);
        var crossed = new LinkedHashSet<>(features);
        for (var kind : kinds) {
            crossed.add(kind);
            features.forEach(feature -> crossed.add(kind + " " + feature));
        }
        var known = found.stream()
                .filter(named -> named.words().equalsIgnoreCase(words))
                .findFirst();
        if (known.isPresent()) {
            known.get().features().add("also " + features.iterator().next());
        } else {
            found.add(new Named(words, crossed));
        }
    }

    /** How much the whole text speaks of it. */
    private void standing(String words, Names.Place place, List<Token> tokens, Set<String> features) {
        int times = count(words);
        features.add(times >= OFTEN ? "named often" : times >= 2 ? "named again" : "named once");
        if (title.contains(words)) {
            features.add("in the title too");
        }
        if (place.from() == 0 && place.to() == 1 && tokens.get(0).tag().equals("NOUN")) {
            features.add("first word, a noun");
        }
        if (words.contains(" ")) {
            features.add("several words");
        }
    }

    private int count(String words) {
        int times = 0;
        for (int at = text.indexOf(words); at >= 0 && times < OFTEN; at = text.indexOf(words, at + words.length())) {
            times++;
        }
        return times;
    }

    private static Set<String> kinds(Names.Place place, String words) {
        var mention = place.mention();
        if (mention == null) {
            return Set.of(place.isRole() ? "role" : words.matches("[A-Z]{2,6}") ? "letters" : "name");
        }
        if (mention.actor().isCountry()) {
            return Set.of(
                    mention.asAdjective()
                            ? "adjective"
                            : words.equals(mention.actor().name()) ? "country" : "capital");
        }
        var kinds = new LinkedHashSet<String>();
        kinds.add("body");
        mention.actor().classes().forEach(kind -> kinds.add("body " + kind));
        return kinds;
    }

    private static String words(List<Token> tokens) {
        return String.join(" ", tokens.stream().map(Token::word).toList()).replaceFirst("['’]s?$", "");
    }

    /** The name under which the catalogue has a body, with the text's own short name where it is another. */
    static String shown(String words) {
        var known = ActorCatalog.get().named(words);
        if (known.isEmpty() || known.get().isCountry()) {
            return words;
        }
        var name = known.get().name();
        var same = name.toLowerCase(java.util.Locale.ROOT).contains(words.toLowerCase(java.util.Locale.ROOT))
                || words.toLowerCase(java.util.Locale.ROOT).contains(name.toLowerCase(java.util.Locale.ROOT));
        return same ? name : name + " (" + words + ")";
    }
}
