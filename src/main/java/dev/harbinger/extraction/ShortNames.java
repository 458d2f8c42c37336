package dev.harbinger.extraction;

import dev.harbinger.text.KnownActor;
import dev.harbinger.text.Token;
import dev.harbinger.text.WordFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the short names of one document stand for: "the committee" for the committee that it names in full. */
final class ShortNames {
    private static final Set<String> LINKS = Set.of("of", "for", "on", "in");
    private static final Set<String> ANY = Set.of("a", "an", "any", "some", "another", "other", "each", "every", "no");
    private static final Set<String> KINDS = Set.of("central bank", "regulator");
    private static final Set<String> GENERIC = Set.copyOf(WordFile.records(ShortNames.class, "short-names.txt").stream()
            .map(record -> record.get(0))
            .toList());

    private static final Map<String, List<List<String>>> STANDS_FOR =
            WordFile.records(ShortNames.class, "stands-for.txt").stream()
                    .collect(Collectors.toMap(
                            record -> record.get(0),
                            record -> WordFile.list(record.get(1)).stream()
                                    .map(ShortNames::words)
                                    .toList()));

    private final List<String> all = new ArrayList<>();
    private final Map<String, List<String>> byHead = new HashMap<>();
    private final Map<String, List<String>> byKind = new HashMap<>();

    /** Takes a name that a short one may stand for; those that are named most go first. */
    void add(String name, KnownActor actor) {
        var words = words(name);
        all.add(name);
        for (int i = 0; i < words.size(); i++) {
            if (words.size() > 1 && (i + 1 == words.size() || LINKS.contains(words.get(i + 1)))) {
                byHead.computeIfAbsent(words.get(i), head -> new ArrayList<>()).add(name);
            }
        }
        if (actor != null) {
            actor.classes().stream()
                    .filter(KINDS::contains)
                    .forEach(kind -> byKind.computeIfAbsent(kind, known -> new ArrayList<>())
                            .add(name));
        }
    }

    /** Whether a known body is named by words that others go by as well, so that it is the text that tells which. */
    static boolean isGeneric(Names.Place place, List<Token> tokens) {
        return place.mention() != null
                && GENERIC.contains(place.words(tokens).toLowerCase(Locale.ROOT).replaceFirst("^the ", ""));
    }

    /** Whether the words of a place may stand for a longer name. */
    static boolean isShort(Names.Place place, List<Token> tokens) {
        var before = place.from() == 0 ? "" : tokens.get(place.from() - 1).lower();
        return place.isRole() ? !ANY.contains(before) : isGeneric(place, tokens);
    }

    /** A full name, with the short one in brackets where it does not hold it. */
    static String with(String whole, String words) {
        var known = whole.toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT));
        return known ? whole : whole + " (" + words + ")";
    }

    /** The full name that a short one stands for; of a kind only where the text names a single body of it. */
    Optional<String> whole(String name) {
        var words = words(name);
        var head = words.get(words.size() - 1);
        var named = byHead.getOrDefault(head, List.of()).stream()
                .filter(whole ->
                        words(whole).size() > words.size() && words(whole).containsAll(words))
                .findFirst();
        var kind = byKind.getOrDefault(String.join(" ", words), standsFor(String.join(" ", words)));
        return named.isPresent() || kind.size() != 1 ? named : Optional.of(kind.get(0));
    }

    /** Those in the text that go by another common noun: "the upper house" for the Senate. */
    private List<String> standsFor(String shortName) {
        var others = STANDS_FOR.getOrDefault(shortName, List.of());
        return all.stream()
                .filter(name -> others.stream().anyMatch(other -> words(name).containsAll(other)))
                .toList();
    }

    private static List<String> words(String name) {
        return Arrays.asList(
                name.toLowerCase(Locale.ROOT).replaceAll("['’]s?(?= |$)", "").split(" "));
    }
}
