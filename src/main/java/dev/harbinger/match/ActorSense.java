package dev.harbinger.match;

import dev.harbinger.text.ActorCatalog;
import dev.harbinger.text.ActorClass;
import dev.harbinger.text.ActorMention;
import dev.harbinger.text.ContentWords;
import dev.harbinger.text.KnownActor;
import dev.harbinger.text.Span;
import dev.harbinger.text.Tokens;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** An actor of a question as the judge reads it: its names, and the body or kind of bodies that they stand for. */
final class ActorSense {
    /** How a sentence may name an actor; the plainest first. */
    enum Manner {
        NAMED(Feature.HEADLINE_ACTOR_NAMED, Feature.TEXT_ACTOR_NAMED),
        BY_ANOTHER_NAME(Feature.HEADLINE_ACTOR_BY_ANOTHER_NAME, Feature.TEXT_ACTOR_BY_ANOTHER_NAME),
        OF_THE_KIND(Feature.HEADLINE_ACTOR_OF_THE_KIND, Feature.TEXT_ACTOR_OF_THE_KIND),
        OF_THE_COUNTRY(Feature.HEADLINE_ACTORS_COUNTRY, Feature.TEXT_ACTORS_COUNTRY);

        private final Feature inHeadline;
        private final Feature inText;

        Manner(Feature inHeadline, Feature inText) {
            this.inHeadline = inHeadline;
            this.inText = inText;
        }

        /** The feature whose weight counts in a headline. */
        Feature inHeadline() {
            return inHeadline;
        }

        /** The feature whose weight counts below it. */
        Feature inText() {
            return inText;
        }

        /** Whether it may be the actor itself, not only somebody of the same country. */
        boolean isStrong() {
            return this != OF_THE_COUNTRY;
        }
    }

    /**
     * How a sentence names the actor.
     *
     * @param words for people
     * @param at how many words of the sentence stand before it; those that act mostly come first
     * @param said the name there, if it is another than that of the actor and may stand for it; else empty
     */
    record Found(Manner manner, Supplier<String> words, int at, String said) {}

    private static final Set<String> ACTS_FOR_A_COUNTRY =
            Set.of("agency", "ministry", "government", "parliament", "military", "regulator");

    private final String name;
    private final List<Set<String>> names;
    private final KnownActor body;
    private final ActorClass kind;
    private final String country;

    ActorSense(String name, List<String> aliases) {
        this.name = name;
        var all = new java.util.ArrayList<Set<String>>();
        all.add(words(name));
        aliases.forEach(alias -> all.add(words(alias)));
        all.removeIf(Set::isEmpty);
        names = List.copyOf(all);
        body = ActorCatalog.get().named(name).orElse(null);
        var mentions = ActorCatalog.get().find(Tokens.of(name));
        kind = body != null
                ? null
                : mentions.stream()
                        .filter(mention -> mention.kind() != null)
                        .map(ActorMention::kind)
                        .findFirst()
                        .orElse(null);
        country = body != null && body.isCountry()
                ? body.name()
                : body != null
                        ? body.country()
                        : mentions.stream()
                                .map(ActorMention::country)
                                .filter(at -> !at.isEmpty())
                                .findFirst()
                                .orElse("");
    }

    private static Set<String> words(String name) {
        return ContentWords.of(Tokens.of(name));
    }

    /** Whether two stand for the same body. */
    boolean isSame(ActorSense other) {
        return body != null ? body == other.body : name.equalsIgnoreCase(other.name);
    }

    String name() {
        return name;
    }

    boolean isCountry() {
        return body != null && body.isCountry();
    }

    /** Whose it is; empty if nobody's or unknown. */
    String country() {
        return country;
    }

    /** The words by which an entry may be found that names the actor. */
    Set<String> words() {
        var all = new HashSet<String>();
        names.forEach(all::addAll);
        return all;
    }

    /** The words of the name itself. */
    Set<String> nameWords() {
        return names.isEmpty() ? Set.of() : names.get(0);
    }

    /** The sentences of an entry that name the actor, as bits; costs less than to look how each does. */
    int placesIn(EntrySense entry) {
        int places = 0;
        for (var mentioned : entry.mentioned()) {
            if (mayBe(mentioned.who())) {
                places |= mentioned.places();
            }
        }
        for (var words : names) {
            places |= entry.words().ofAll(words);
        }
        return places;
    }

    private boolean mayBe(ActorMention mention) {
        return !country.isEmpty() && country.equals(mention.country())
                || body != null && mention.actor() == body
                || isOne(mention);
    }

    /** How a sentence names the actor; null if it does not. */
    Found in(Sentence sentence) {
        for (var mention : sentence.actors()) {
            if (body != null && mention.actor() == body && !mention.asAdjective()) {
                var said = said(mention, sentence);
                return said.equalsIgnoreCase(name)
                        ? new Found(Manner.NAMED, () -> Saying.ACTOR_NAMED.with(name), mention.from(), "")
                        : new Found(
                                Manner.BY_ANOTHER_NAME,
                                () -> Saying.ACTOR_BY_ANOTHER_NAME.with(said, name),
                                mention.from(),
                                said);
            }
        }
        if (!nameWords().isEmpty() && sentence.content().containsAll(nameWords())) {
            return new Found(Manner.NAMED, () -> Saying.ACTOR_NAMED.with(name), at(nameWords(), sentence), "");
        }
        for (int i = 1; i < names.size() && body == null; i++) {
            var alias = names.get(i);
            if (sentence.content().containsAll(alias)) {
                return new Found(
                        Manner.BY_ANOTHER_NAME,
                        () -> Saying.ACTOR_BY_ANOTHER_NAME.with(String.join(" ", alias), name),
                        at(alias, sentence),
                        "");
            }
        }
        return kindIn(sentence);
    }

    private static int at(Set<String> words, Sentence sentence) {
        for (int i = 0; i < sentence.tokens().size(); i++) {
            if (words.contains(ContentWords.form(sentence.tokens().get(i)))) {
                return i;
            }
        }
        return sentence.tokens().size();
    }

    private Found kindIn(Sentence sentence) {
        Found weaker = null;
        for (var mention : sentence.actors()) {
            if (isOne(mention)) {
                var said = said(mention, sentence);
                return new Found(
                        Manner.OF_THE_KIND, () -> Saying.ACTOR_OF_THE_KIND.with(said, name), mention.from(), said);
            }
            if (!country.isEmpty() && country.equals(mention.country())) {
                weaker = new Found(
                        Manner.OF_THE_COUNTRY,
                        () -> Saying.ACTOR_OF_THE_COUNTRY.with(said(mention, sentence), name),
                        mention.from(),
                        "");
            }
        }
        return weaker;
    }

    private boolean isOne(ActorMention mention) {
        if (kind != null) {
            return mention.actor() != null && !mention.asAdjective() && kind.has(mention.actor())
                    || mention.kind() != null
                            && mention.kind().kind().equals(kind.kind())
                            && (kind.country().isEmpty()
                                    || mention.kind().country().isEmpty()
                                    || kind.country().equals(mention.kind().country()));
        }
        if (body == null) {
            return false;
        }
        if (body.isCountry()) {
            return body.name().equals(mention.country()) && actsForACountry(mention);
        }
        return mention.kind() != null
                && mention.kind().has(body)
                && (mention.kind().country().isEmpty()
                        || mention.kind().country().equals(body.country()));
    }

    private static boolean actsForACountry(ActorMention mention) {
        return mention.actor() != null
                        && !mention.actor().isCountry()
                        && !Collections.disjoint(mention.actor().classes(), ACTS_FOR_A_COUNTRY)
                || mention.kind() != null
                        && ACTS_FOR_A_COUNTRY.contains(mention.kind().kind());
    }

    /** Where some words name the actor; empty if they do not. */
    Optional<Span> placeIn(String words) {
        var tokens = Tokens.of(words);
        var known = ActorCatalog.get().find(tokens).stream()
                .filter(mention ->
                        body != null && mention.actor() == body || kind != null && kind.equals(mention.kind()))
                .filter(mention -> !mention.asAdjective())
                .map(mention -> new Span(
                        tokens.get(mention.from()).start(),
                        tokens.get(mention.to() - 1).end()))
                .findFirst();
        int at = words.indexOf(name);
        return known.isPresent() || at < 0 ? known : Optional.of(new Span(at, at + name.length()));
    }

    private static String said(ActorMention mention, Sentence sentence) {
        return sentence.words(mention.from(), mention.to());
    }
}
