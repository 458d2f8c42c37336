package dev.harbinger.extraction;

import dev.harbinger.text.ActorCatalog;
import dev.harbinger.text.Token;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What shows of a body that is named: who it is, what stands around it, and how much its text speaks of it. */
final class Standing {
    private static final int OFTEN = 4;
    private static final int LAST_RANK = 5;
    private static final Set<String> PLACES =
            Set.of("in", "at", "near", "off", "around", "across", "outside", "inside", "along", "within");

    private static final Pattern WORD = Pattern.compile("^(?:then|after) (?!verb|place)");

    private Standing() {}

    /** The words right before and behind a place. */
    static void around(List<Token> tokens, Names.Place place, Set<String> features) {
        int at = place.from() - 1;
        if (at >= 0
                && (tokens.get(at).is("the")
                        || tokens.get(at).is("a")
                        || tokens.get(at).is("an"))) {
            features.add("with " + tokens.get(at).lower());
            at--;
        }
        var before = at < 0 ? "" : tokens.get(at).lower();
        features.add(
                before.isEmpty()
                        ? "begins"
                        : PLACES.contains(before) ? "after place" : "after " + shortened(tokens.get(at)));
        var last = tokens.get(place.to() - 1).lower();
        if (last.endsWith("'s") || last.endsWith("s'") || last.endsWith("’s") || last.endsWith("s’")) {
            features.add("genitive");
        }
        if (place.to() < tokens.size()) {
            features.add("then " + shortened(tokens.get(place.to())));
            if (tokens.get(place.to()).tag().equals("NOUN") && !features.contains("genitive")) {
                features.add("describes");
            }
        }
    }

    /** Small words count as themselves, others by their part of speech. */
    private static String shortened(Token token) {
        var small = token.isWord() && token.word().length() <= 4 && !token.isCapitalised() && !token.isVerb();
        return small || !token.isWord() ? token.lower() : token.tag();
    }

    /** How high a rank is among the bodies of a text. */
    static String band(int rank) {
        return rank == 1 ? "first" : rank <= 3 ? "high" : rank <= 6 ? "middle" : "low";
    }

    /** Adds kinds, and how each kind stands there; single words around it are too many to be told apart by kind. */
    static void cross(Set<String> kinds, Set<String> features) {
        for (var feature : List.copyOf(features)) {
            kinds.stream()
                    .filter(kind -> kind.indexOf(' ') < 0)
                    .filter(kind -> !WORD.matcher(feature).find())
                    .forEach(kind -> features.add(kind + " " + feature));
        }
        features.addAll(kinds);
    }

    /** How much the whole text speaks of it. */
    static Set<String> inText(Bodies.Body body, String words, String title, Names.Place place, List<Token> tokens) {
        var features = new LinkedHashSet<String>();
        int times = body == null ? 0 : body.times();
        features.add(times >= OFTEN ? "named often" : times >= 2 ? "named again" : "named once");
        if (body != null) {
            features.add("rank " + Math.min(LAST_RANK, body.rank()));
        }
        if (title.contains(words)) {
            features.add("in the title too");
        }
        if (place.from() == 0 && place.to() == 1 && tokens.get(0).tag().equals("NOUN")) {
            features.add("first word, a noun");
        }
        if (words.contains(" ")) {
            features.add("several words");
        }
        return features;
    }

    /** The classes of the body of a place, those of its last word where the catalogue does not know it. */
    static Set<String> classes(Names.Place place, List<Token> tokens) {
        if (place.mention() != null) {
            return place.mention().actor().classes();
        }
        var own = tokens.subList(place.from(), place.to()).stream()
                .map(token -> new Token(token.lower(), token.start(), token.end(), token.tag()))
                .toList();
        var kinds = ActorCatalog.get().find(own).stream()
                .filter(mention -> mention.kind() != null)
                .map(mention -> mention.kind().kind())
                .collect(Collectors.toSet());
        return kinds.isEmpty() ? Set.of(place.isRole() ? "role" : "name") : kinds;
    }

    /** What kind of body a place names. */
    static Set<String> kinds(Names.Place place, String words) {
        var mention = place.mention();
        if (mention == null) {
            return Set.of(place.isRole() ? "role" : unknown(words));
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

    private static String unknown(String words) {
        if (Roles.isOffice(words)) {
            return "office";
        }
        return words.matches("[A-Z]{2,6}") ? "letters" : Roles.areIn(words) ? "institution" : "name";
    }
}
