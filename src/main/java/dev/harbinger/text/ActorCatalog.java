package dev.harbinger.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The bodies that the program knows, and where a text names them. Immutable and safe for several threads. */
public final class ActorCatalog {
    private static final List<String> FILES = List.of("actors.txt", "companies.txt", "people.txt");
    private static final ActorCatalog INSTANCE = new ActorCatalog(OwnWords.installed());

    private record Named(KnownActor actor, boolean asAdjective) {}

    private final PhraseIndex<Named> names = new PhraseIndex<>(PhraseIndex::withoutPossessive);
    private final PhraseIndex<ActorClass> kinds = new PhraseIndex<>(token -> singular(token.lower()));
    private final Map<String, KnownActor> byName = new HashMap<>();

    /** With what an installation adds: bodies of its own, or further names of those that are known anyway. */
    ActorCatalog(OwnWords own) {
        var added = new LinkedHashMap<String, KnownActor>();
        own.forEach("actors.txt", "name | classes | country | other names", record -> {
            var actor = actor(record);
            added.merge(actor.name(), actor, KnownActor::with);
        });
        var known = FILES.stream()
                .flatMap(file -> WordFile.records(ActorCatalog.class, file).stream())
                .map(ActorCatalog::actor)
                .toList();
        known.forEach(actor -> added.computeIfPresent(actor.name(), (name, more) -> more.with(actor)));
        added.values().forEach(this::add);
        known.stream().filter(actor -> !added.containsKey(actor.name())).forEach(this::add);
        readCountries();
        own.forEach("actor-classes.txt", "phrase | class | country", this::addKind);
        WordFile.records(ActorCatalog.class, "actor-classes.txt").forEach(this::addKind);
    }

    /** The one catalogue. */
    public static ActorCatalog get() {
        return INSTANCE;
    }

    /** A body by its name or any alias, as written in the data; another name in brackets behind it does not count. */
    public Optional<KnownActor> named(String name) {
        return Optional.ofNullable(byName.get(bare(name.replaceFirst(" \\([^()]*\\)$", ""))));
    }

    /** Every mention in a row of tokens, in order; a name goes before a kind that it contains. */
    public List<ActorMention> find(List<Token> tokens) {
        var mentions = new ArrayList<ActorMention>();
        for (var hit : names.find(tokens)) {
            var named = hit.meaning();
            mentions.add(new ActorMention(hit.from(), hit.to(), named.actor(), null, named.asAdjective()));
        }
        for (var hit : kinds.find(tokens)) {
            if (mentions.stream().noneMatch(known -> known.from() < hit.to() && hit.from() < known.to())) {
                mentions.add(kind(hit, mentions));
            }
        }
        mentions.sort((a, b) -> a.from() - b.from());
        return mentions;
    }

    /** A kind belongs to the country that stands right before it, or one word before; else to its own, if it has one. */
    private static ActorMention kind(PhraseIndex.Hit<ActorClass> hit, List<ActorMention> names) {
        var country = names.stream()
                .filter(name -> name.to() <= hit.from() && hit.from() - name.to() <= 1)
                .filter(name -> name.actor() != null && name.actor().isCountry())
                .map(name -> name.actor().name())
                .findFirst()
                .orElse(hit.meaning().country());
        return new ActorMention(
                hit.from(), hit.to(), null, new ActorClass(hit.meaning().kind(), country), false);
    }

    private static KnownActor actor(List<String> record) {
        return new KnownActor(
                record.get(0), Set.copyOf(WordFile.list(record.get(1))), record.get(2), WordFile.list(record.get(3)));
    }

    private void add(KnownActor actor) {
        add(actor.name(), actor);
        actor.aliases().forEach(alias -> add(alias, actor));
    }

    private void addKind(List<String> record) {
        kinds.add(record.get(0), new ActorClass(record.get(1), record.get(2)));
    }

    private void readCountries() {
        for (var record : WordFile.records(ActorCatalog.class, "countries.txt")) {
            var aliases = new ArrayList<>(WordFile.list(record.get(3)));
            if (!record.get(1).isEmpty()) {
                aliases.add(0, record.get(1));
            }
            var country = new KnownActor(record.get(0), Set.of("country", "government"), record.get(0), aliases);
            add(country);
            for (var adjective : WordFile.list(record.get(2))) {
                names.add(adjective, new Named(country, true));
            }
        }
    }

    private void add(String name, KnownActor actor) {
        names.add(bare(name), new Named(actor, false));
        byName.putIfAbsent(bare(name), actor);
    }

    private static String bare(String name) {
        return name.replace('’', '\'').replaceFirst("^(?:the|The) ", "");
    }

    private static String singular(String word) {
        return word.endsWith("ies")
                ? word.substring(0, word.length() - 3) + "y"
                : word.endsWith("s") && !word.endsWith("ss") && word.length() > 3
                        ? word.substring(0, word.length() - 1)
                        : word;
    }
}
