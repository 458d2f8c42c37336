package dev.harbinger.digest;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.regex.Matcher;

/** The English words of a bundle where no Quarkus runs. */
final class Spoken {
    private Spoken() {}

    static <T> T words(Class<T> bundle, String name) {
        var words = new Properties();
        try (var reader = new InputStreamReader(
                bundle.getResourceAsStream("/messages/" + name + ".properties"), StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bundle.cast(Proxy.newProxyInstance(
                bundle.getClassLoader(),
                new Class<?>[] {bundle},
                (proxy, method, arguments) -> filled(words.getProperty(method.getName()), arguments)));
    }

    private static String filled(String text, Object[] arguments) {
        var filled = text;
        for (int i = 0; arguments != null && i < arguments.length; i++) {
            filled = filled.replaceFirst("\\{\\w+}", Matcher.quoteReplacement(arguments[i].toString()));
        }
        return filled;
    }
}
