package dev.harbinger.extraction;

import dev.harbinger.text.KnownActor;
import dev.harbinger.text.Token;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The letters by which a document abbreviates the names of bodies. */
final class Acronyms {
    private static final Pattern LETTERS = Pattern.compile("\\p{Lu}[\\p{Lu}&-]{1,7}");
    private static final Pattern NOT_INITIAL = Pattern.compile("\\b(\\p{Lu})[\\p{L}’'.-]*|[\\p{Ll}’']+|[^\\p{L}]");

    private final Map<String, String> ofNames = new HashMap<>();
    private final Set<String> asked = new HashSet<>();
    private final Set<String> written;

    /** Of a text with these tokens. */
    Acronyms(List<Token> text) {
        written = text.stream().map(Token::word).filter(Acronyms::is).collect(Collectors.toSet());
    }

    static boolean is(String word) {
        return LETTERS.matcher(word).matches();
    }

    /** Whether only capitals stand there, with or without points: "U.S.". */
    static boolean abbreviates(String words) {
        return words.chars().noneMatch(Character::isLowerCase);
    }

    /** "CMA" for the "Competition and Markets Authority". */
    static String initials(String name) {
        return NOT_INITIAL.matcher(name).replaceAll("$1");
    }

    void put(String name, String letters) {
        ofNames.putIfAbsent(name, letters);
    }

    /** Takes the letters that the catalogue has for a body, if they are its initials or the text uses them. */
    void learn(KnownActor actor) {
        if (asked.add(actor.name())) {
            actor.aliases().stream()
                    .filter(Acronyms::is)
                    .filter(alias -> written.contains(alias) || alias.equals(initials(actor.name())))
                    .findFirst()
                    .ifPresent(alias -> put(actor.name(), alias));
        }
    }

    /** The letters in brackets right behind a place; empty if there are none. */
    static String behind(Names.Place place, List<Token> tokens) {
        int next = place.to();
        var bracket = next + 1 < tokens.size() && tokens.get(next).is("(");
        return bracket && is(tokens.get(next + 1).word()) ? tokens.get(next + 1).word() : "";
    }

    boolean has(String name) {
        return ofNames.containsKey(name);
    }

    /** A name with its letters, if it has any: "Federal Trade Commission (FTC)". */
    String with(String name) {
        var letters = ofNames.get(name);
        return letters == null || List.of(name.split(" ")).contains(letters) ? name : name + " (" + letters + ")";
    }
}
