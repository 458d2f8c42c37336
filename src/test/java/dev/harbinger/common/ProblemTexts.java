package dev.harbinger.common;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The texts of problems as they stand in the sources that pages rest on; an x stands for what is not literal. */
final class ProblemTexts {
    private static final Pattern CALL =
            Pattern.compile("Problems\\.(?:badRequest|unprocessable|tooLarge|conflict|busy)\\(");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

    /** Where it is said why something could not be fetched or read: clauses, for what could not be stands before them. */
    private static final List<String> READERS = List.of(
            "common/BoundedContent",
            "common/Destination",
            "common/ForbiddenAddressException",
            "common/GuardedClient",
            "common/GuardedConnections",
            "feed/Feed",
            "feed/FeedCatalog",
            "feed/FeedFetching",
            "feed/PageFetching",
            "feed/PollStore",
            "feed/reading/FeedParser",
            "feed/reading/JsonFeed",
            "feed/reading/XmlFeed",
            "brief/BriefAddress",
            "brief/BriefFile",
            "brief/Patience",
            "brief/PdfFile",
            "brief/PdfText",
            "brief/PdfWeight",
            "brief/WebArticle");

    private static final Pattern CLAUSE = Pattern.compile(
            "\"((?:is|has|did|does|took|takes|redirects|answered|broke|comes|leads|could|was|nests|begins|brought|asks"
                    + "|asked|holds|unpacks|cannot) (?:[^\"\\\\]|\\\\.)*)\"");

    private ProblemTexts() {}

    /** The beginnings of such clauses, up to what is not literal. */
    static List<String> clauses() {
        return READERS.stream()
                .flatMap(name -> CLAUSE.matcher(read(Path.of("src/main/java/dev/harbinger/" + name + ".java")))
                        .results())
                .map(clause -> clause.group(1).replace("\\\"", "\""))
                .distinct()
                .toList();
    }

    static List<String> all() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.toString().endsWith("Resource.java"))
                    .filter(file -> !file.endsWith("JsonProblems.java"))
                    .filter(file -> !file.toString().contains("/assistant/"))
                    .flatMap(file -> texts(read(file)))
                    .distinct()
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> texts(String source) {
        return CALL.matcher(source)
                .results()
                .map(call -> text(lastArgument(source, call.end())))
                .filter(text -> !text.equals("x"));
    }

    private static String lastArgument(String source, int from) {
        int depth = 1;
        int start = from;
        boolean quoted = false;
        int at = from;
        for (; depth > 0; at++) {
            char c = source.charAt(at);
            if (quoted && c == '\\') {
                at++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '(' || c == ')')) {
                depth += c == '(' ? 1 : -1;
            } else if (!quoted && c == ',' && depth == 1) {
                start = at + 1;
            }
        }
        return source.substring(start, at - 1);
    }

    /** Literals at the top level one after another, and an x for all between them. */
    private static String text(String argument) {
        var parts = new ArrayList<String>();
        int depth = 0;
        var literals = LITERAL.matcher(argument);
        for (int at = 0; at < argument.length(); at++) {
            char c = argument.charAt(at);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (c == '"' && literals.find(at)) {
                at = literals.end() - 1;
                parts.add(depth > 0 ? "" : literals.group(1).replace("\\\"", "\""));
            } else if (depth == 0 && Character.isLetterOrDigit(c)) {
                parts.add("\u0000");
            }
        }
        return String.join("", parts).replaceAll("\u0000+", "x");
    }
}
