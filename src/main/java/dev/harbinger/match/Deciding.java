package dev.harbinger.match;

import dev.harbinger.question.Outcome;
import dev.harbinger.question.QuestionActor;
import io.quarkus.qute.TemplateExtension;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds, in the words of an entry, what decided the judgement: the words that its reasons name, and the actors. */
@TemplateExtension
final class Deciding {
    private static final Pattern QUOTED = Pattern.compile("“([^”]{2,80})”");
    private static final Pattern LISTED = Pattern.compile("(?:: |^names )([^“”:]{2,200})$");
    private static final int SHORTEST = 3;
    private static final int MOST = 40;

    private Deciding() {}

    /** A stretch of text; {@code decides} if it is such a word. */
    record Piece(String text, boolean decides) {}

    /** A text of the flag's entry, cut where what decided begins and ends; the pieces make up the whole text. */
    static List<Piece> decided(Flag flag, String text) {
        var words = words(flag);
        if (words.isEmpty() || text.isEmpty()) {
            return List.of(new Piece(text, false));
        }
        var any = words.stream().limit(MOST).map(Pattern::quote).collect(Collectors.joining("|"));
        var found = Pattern.compile(
                        "(?<![\\p{L}\\p{N}])(?:" + any + ")[\\p{L}\\p{N}]{0,4}(?![\\p{L}\\p{N}])",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(text);
        var pieces = new ArrayList<Piece>();
        int behind = 0;
        while (found.find()) {
            add(pieces, text.substring(behind, found.start()), false);
            add(pieces, found.group(), true);
            behind = found.end();
        }
        add(pieces, text.substring(behind), false);
        return pieces;
    }

    /** The answers that a person may confirm. */
    static List<Outcome> answers(Flag flag) {
        return List.of(Outcome.values());
    }

    /** Words that only a space parts are marked as one. */
    private static void add(List<Piece> pieces, String text, boolean decides) {
        int last = pieces.size() - 1;
        if (decides && last > 0 && pieces.get(last).text().isBlank()) {
            pieces.remove(last);
            var before = pieces.remove(last - 1);
            pieces.add(new Piece(before.text() + " " + text, true));
        } else if (!text.isEmpty()) {
            pieces.add(new Piece(text, decides));
        }
    }

    /** The longest first, so that a name is marked as a whole. */
    private static List<String> words(Flag flag) {
        Set<String> words = new LinkedHashSet<>();
        flag.reasons().stream().filter(reason -> reason.weight() != 0).forEach(reason -> {
            QUOTED.matcher(reason.text()).results().forEach(quoted -> words.add(quoted.group(1)));
            LISTED.matcher(reason.text())
                    .results()
                    .forEach(
                            listed -> words.addAll(Arrays.asList(listed.group(1).split(", "))));
        });
        flag.question().actors().forEach(actor -> names(actor).forEach(words::add));
        return words.stream()
                .map(String::strip)
                .filter(word -> word.length() >= SHORTEST)
                .sorted((one, other) -> other.length() - one.length())
                .toList();
    }

    private static Stream<String> names(QuestionActor actor) {
        return Stream.concat(Stream.of(actor.name()), actor.aliases().stream());
    }
}
