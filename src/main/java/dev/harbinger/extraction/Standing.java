package dev.harbinger.extraction;

import dev.harbinger.text.Token;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What shows of a body that is named: who it is, what stands around it, and how much its text speaks of it. */
final class Standing {
    private static final int OFTEN = 4;
    private static final int LAST_RANK = 5;
    private static final Set<String> PLACES =
            Set.of("in", "at", "near", "off", "around", "across", "outside", "inside", "along", "within");

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
        }
    }

    /** Small words count as themselves, others by their part of speech. */
    private static String shortened(Token token) {
        var small = token.isWord() && token.word().length() <= 4 && !token.isCapitalised() && !token.isVerb();
        return small || !token.isWord() ? token.lower() : token.tag();
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

    /** What kind of body a place names. */
    static Set<String> kinds(Names.Place place, String words) {
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
}
