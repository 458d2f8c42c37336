package dev.harbinger.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads the data files of words and rules that lie beside a class under resources: UTF-8, one record a line, columns
 * parted by {@code |}, blank lines and lines that begin with {@code #} left out.
 */
public final class WordFile {
    private WordFile() {}

    /** The records of a file, each as its stripped columns. */
    public static List<List<String>> records(Class<?> beside, String name) {
        return records(beside, name, -1);
    }

    /** The records of a file, each as so many stripped columns, the last of which may hold the separator. */
    public static List<List<String>> records(Class<?> beside, String name, int columns) {
        return lines(beside, name).stream().map(line -> columns(line, columns)).toList();
    }

    /** The stripped columns of a record; the last of so many may hold the separator, a negative number takes them all apart. */
    static List<String> columns(String line, int columns) {
        return Stream.of(line.split("\\|", columns)).map(String::strip).toList();
    }

    /** Whether a line is a record: neither blank nor a remark. */
    static boolean isRecord(String line) {
        return !line.isBlank() && !line.strip().startsWith("#");
    }

    /** All words of a file, however many stand in a line. */
    public static Set<String> words(Class<?> beside, String name) {
        return lines(beside, name).stream()
                .flatMap(line -> List.of(line.split("\\s+")).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The comma-separated entries of a column. */
    public static List<String> list(String column) {
        return column.isBlank()
                ? List.of()
                : List.of(column.split(",")).stream().map(String::strip).toList();
    }

    private static List<String> lines(Class<?> beside, String name) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            var text = new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().filter(WordFile::isRecord).map(String::strip).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
