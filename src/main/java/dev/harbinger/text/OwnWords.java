package dev.harbinger.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * The words that an installation adds to those that ship, in files of the same names and form: names of bodies, phrases for
 * kinds of bodies, words of events and of acts. They go before those that ship, and are read once, at the start. Immutable
 * and safe for several threads.
 */
public final class OwnWords {
    private static final String FOLDER = "config/words";
    private static final String FOLDER_PROPERTY = "harbinger.words";

    private static final class Installed {
        private static final OwnWords WORDS = new OwnWords(Path.of(System.getProperty(FOLDER_PROPERTY, FOLDER)));
    }

    private final Path folder;

    OwnWords(Path folder) {
        this.folder = folder;
    }

    /** Those of this installation: in {@code config/words}, or where the system property {@code harbinger.words} says. */
    static OwnWords installed() {
        return Installed.WORDS;
    }

    /**
     * Reads all that the installation adds, so that a mistake is told at the start.
     *
     * @throws IllegalStateException which file and line cannot be read, and why
     */
    public static void check() {
        try {
            ActorCatalog.get();
            EventLexicon.get();
            ActLexicon.get();
        } catch (ExceptionInInitializerError e) {
            if (e.getCause() instanceof IllegalStateException mistake) {
                throw mistake;
            }
            throw e;
        }
    }

    /**
     * Hands over each record of a file, if there is one.
     *
     * @param form its columns as they are told to whoever left some out, parted by {@code |}
     * @throws IllegalStateException which line cannot be read, and why; an {@link IllegalArgumentException} of {@code each}
     *     is told so as well
     */
    void forEach(String name, String form, Consumer<List<String>> each) {
        var file = folder.resolve(name);
        int columns = WordFile.columns(form, -1).size();
        int number = 0;
        for (var line : lines(file)) {
            number++;
            if (WordFile.isRecord(line)) {
                read(line, columns, form, file + ", line " + number + ": ", each);
            }
        }
    }

    private static void read(String line, int columns, String form, String place, Consumer<List<String>> each) {
        var record = WordFile.columns(line, -1);
        if (record.size() != columns || record.get(0).isEmpty()) {
            throw new IllegalStateException(
                    place + "a line here is " + form + "; columns may be empty, but for the first.");
        }
        try {
            each.accept(record);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(place + e.getMessage(), e);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new IllegalStateException(
                    file + " cannot be read (" + e + "). It must be a readable file in UTF-8.", e);
        }
    }
}
