package dev.harbinger.extraction;

import dev.harbinger.text.ActorCatalog;
import dev.harbinger.text.ActorMention;
import dev.harbinger.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds what may be an actor in tagged tokens: bodies that are known, runs of capitals, and roles such as "the ministry". */
final class Names {
    private static final Pattern OWNED = Pattern.compile("(\\p{Lu}.*?)(?:['’]s|(?<=s)['’]) (.+)");

    /**
     * A place that may name an actor.
     *
     * @param from index of its first token; {@code to} is just behind its last
     * @param mention of a known body; null for others
     * @param isRole whether only a common noun stands there
     */
    record Place(int from, int to, ActorMention mention, boolean isRole) {
        boolean overlaps(Place other) {
            return from < other.to && other.from < to;
        }

        /** Its words among the tokens that it stands in, without a genitive at the end; whose it is goes last. */
        String words(List<Token> tokens) {
            var own = withoutApposition(tokens.subList(from, to));
            if (mention == null) {
                for (int i = 0; i + 1 < own.size(); i++) {
                    if (isGenitive(own.get(i))) {
                        return joined(own.subList(i + 1, own.size())) + " of " + joined(own.subList(0, i + 1));
                    }
                }
            }
            var all = surface(tokens);
            return mention != null && mention.actor().name().equals(all) ? all : joined(own);
        }

        /** Of "the audit court, TCU" the name. */
        private static List<Token> withoutApposition(List<Token> own) {
            int comma = own.stream().map(Token::word).toList().indexOf(",");
            if (comma < 0) {
                return own;
            }
            return own.get(0).isCapitalised()
                    ? own.subList(0, comma)
                    : own.subList(own.get(comma + 1).is("the") ? comma + 2 : comma + 1, own.size());
        }

        /** All that stands there. */
        String surface(List<Token> tokens) {
            return spelt(tokens.subList(from, to));
        }

        private static String joined(List<Token> words) {
            return spelt(words).replaceFirst("(?<=s['’])$|['’]s?$", "").replaceFirst("['’]$", "");
        }

        private static String spelt(List<Token> words) {
            return words.stream()
                    .map(Token::word)
                    .collect(Collectors.joining(" "))
                    .replaceAll(" (?=['’](?: |$))", "");
        }

        boolean isCountry() {
            return mention != null && mention.actor().isCountry();
        }

        /** Whether these words of it name a country by its capital. */
        boolean isCapital(String words) {
            return isCountry()
                    && !mention.asAdjective()
                    && !words.equals(mention.actor().name())
                    && !Acronyms.abbreviates(words);
        }
    }

    private Names() {}

    /** "parliament of Serbia" for "Serbia's parliament". */
    static String owned(String words) {
        var owned = OWNED.matcher(words);
        return owned.matches() ? owned.group(2) + " of " + owned.group(1) : words;
    }

    /** All of them in the order of the tokens; they do not overlap. */
    static List<Place> of(List<Token> tokens) {
        var places = new ArrayList<Place>();
        var runs = CapitalRuns.of(tokens);
        for (var mention : ActorCatalog.get().find(tokens)) {
            if (mention.actor() != null && !beginsLongerName(mention, tokens)) {
                places.add(new Place(mention.from(), mention.to(), mention, false));
            }
        }
        places.removeIf(place -> endsLongerName(place, runs, places, tokens));
        addFree(places, behindCountries(runs, places, tokens));
        addFree(places, Roles.of(tokens));
        places.sort((a, b) -> a.from() - b.from());
        return places;
    }

    /** Of "Russia's Northern Fleet", where the country is known, the fleet. */
    private static List<Place> behindCountries(List<Place> runs, List<Place> places, List<Token> tokens) {
        return runs.stream()
                .map(run -> places.stream()
                        .filter(place -> place.isCountry() && place.from() == run.from() && place.to() < run.to())
                        .filter(place -> isGenitive(tokens.get(place.to() - 1)))
                        .findFirst()
                        .map(place -> new Place(place.to(), run.to(), null, false))
                        .orElse(run))
                .toList();
    }

    /** "Tokyo" in "Tokyo Gas": the capital is part of the name of somebody else. */
    private static boolean beginsLongerName(ActorMention mention, List<Token> tokens) {
        return mention.actor().isCountry()
                && !mention.asAdjective()
                && mention.to() < tokens.size()
                && tokens.get(mention.to()).tag().matches("PROPN|NOUN")
                && CapitalRuns.isName(tokens, mention.to())
                && !isGenitive(tokens.get(mention.to() - 1))
                && tokens.stream()
                        .anyMatch(token -> token.isWord()
                                && !token.isCapitalised()
                                && token.word().length() > 3);
    }

    /** "Commission" in "Arizona Corporation Commission" is not the one that goes by that name alone. */
    private static boolean endsLongerName(Place place, List<Place> runs, List<Place> places, List<Token> tokens) {
        return ShortNames.isGeneric(place, tokens)
                && runs.stream()
                        .anyMatch(run -> run.from() < place.from()
                                && run.to() == place.to()
                                && places.stream().allMatch(other -> other.equals(place) || !other.overlaps(run)));
    }

    static boolean isGenitive(Token token) {
        return token.lower().endsWith("'s") || token.lower().endsWith("s'");
    }

    private static void addFree(List<Place> places, List<Place> more) {
        for (var place : more) {
            if (places.stream().noneMatch(place::overlaps)) {
                places.add(place);
            }
        }
    }
}
