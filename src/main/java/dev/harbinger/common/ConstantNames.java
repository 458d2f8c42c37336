package dev.harbinger.common;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/**
 * The names of constants as people read them: in English they name themselves, for other languages
 * {@code names_<language>.properties} does, by type and constant.
 */
final class ConstantNames {
    private static final Map<Locale, Properties> OTHERS =
            Map.of(Locale.GERMAN, read(Locale.GERMAN), Locale.FRENCH, read(Locale.FRENCH));

    private ConstantNames() {}

    /** {@code LIKELY_RESOLVED} as {@code Likely resolved}. */
    static String of(Enum<?> constant, Locale language) {
        var names = OTHERS.get(language);
        return names == null ? english(constant) : names.getProperty(key(constant), english(constant));
    }

    static boolean isKnown(Enum<?> constant, Locale language) {
        return OTHERS.get(language).containsKey(key(constant));
    }

    private static String key(Enum<?> constant) {
        return constant.getDeclaringClass().getSimpleName() + "." + constant.name();
    }

    private static String english(Enum<?> constant) {
        var lower = constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return Character.toUpperCase(lower.charAt(0)) + lower.substring(1);
    }

    private static Properties read(Locale language) {
        var names = new Properties();
        try (var file = ConstantNames.class.getResourceAsStream("names_" + language.getLanguage() + ".properties");
                var reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            names.load(reader);
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
