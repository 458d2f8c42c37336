package dev.harbinger.brief;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Joins lines to one, and decides about a hyphen at a line's end: it goes if it only parts a word, and stays if it is
 * part of a compound. What the document itself writes elsewhere counts first, then a list of words that form compounds.
 */
final class LineEnds {
    private static final int SHORT = 3;
    private static final Set<String> COMPOUND_PARTS = compoundParts();
    private static final Pattern WORD = Pattern.compile("\\p{L}+(?:-\\p{L}+)*");
    private static final Pattern CUT_END = Pattern.compile("(?s).*?(\\p{L}+)[-\u00AD\u2010]$");
    private static final Pattern START = Pattern.compile("^(\\p{L}+).*", Pattern.DOTALL);

    private final Set<String> written;

    private LineEnds(Set<String> written) {
        this.written = written;
    }

    /** Knows the words of a document by its lines. */
    static LineEnds of(Stream<String> lines) {
        var words = new HashSet<String>();
        lines.forEach(line -> {
            var matcher = WORD.matcher(line);
            while (matcher.find()) {
                if (!cutAt(line, matcher.end())) {
                    words.add(matcher.group().toLowerCase(Locale.ROOT));
                }
            }
        });
        return new LineEnds(words);
    }

    private static boolean cutAt(String line, int end) {
        return end == line.length() - 1 && "-\u00AD\u2010".indexOf(line.charAt(end)) >= 0;
    }

    String join(List<String> lines) {
        var text = new StringBuilder();
        for (var line : lines) {
            append(text, line.strip());
        }
        return text.toString().replace("\u00AD", "");
    }

    private void append(StringBuilder text, String next) {
        var end = CUT_END.matcher(text.substring(Math.max(0, text.length() - 60)));
        var start = START.matcher(next);
        if (text.isEmpty() || !end.matches()) {
            text.append(text.isEmpty() || endsInDash(text, next) ? "" : " ").append(next);
        } else if (!start.matches()) {
            text.append(Character.isDigit(next.codePointAt(0)) ? "" : " ").append(next);
        } else {
            if (!keepsHyphen(end.group(1), start.group(1), text.charAt(text.length() - 1))) {
                text.setLength(text.length() - 1);
            }
            text.append(next);
        }
    }

    /** A number that goes on, such as {@code 2026-} and {@code 27}, or an abbreviation such as {@code U.S.-}. */
    private static boolean endsInDash(CharSequence text, String next) {
        int length = text.length();
        return length > 1
                && !next.isEmpty()
                && text.charAt(length - 1) == '-'
                && (Character.isDigit(text.charAt(length - 2)) || text.charAt(length - 2) == '.')
                && Character.isLetterOrDigit(next.charAt(0));
    }

    private boolean keepsHyphen(String head, String tail, char hyphen) {
        var before = head.toLowerCase(Locale.ROOT);
        var behind = tail.toLowerCase(Locale.ROOT);
        if (hyphen == '\u00AD' || written.contains(before + behind)) {
            return false;
        }
        return written.contains(before + "-" + behind)
                || Character.isUpperCase(tail.codePointAt(0))
                || isWord(before, before + "-") && isWord(behind, "-" + behind);
    }

    /** Whether it stands alone as well: in the list, or somewhere in the document if the list says nothing against it. */
    private boolean isWord(String part, String listed) {
        return COMPOUND_PARTS.contains(listed)
                || part.length() > SHORT && written.contains(part) && !COMPOUND_PARTS.contains(part + "+");
    }

    private static Set<String> compoundParts() {
        try (InputStream in = LineEnds.class.getResourceAsStream("compound-parts.txt")) {
            var text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Stream.of(line.strip().split("\\s+")))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
