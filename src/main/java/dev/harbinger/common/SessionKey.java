package dev.harbinger.common;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.PropertiesConfigSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Keeps the key that session cookies are encrypted with in {@code session.key} under {@code harbinger.data-dir}, made at
 * the first start that finds the folder, so that people stay signed in over a restart. Several nodes share one by setting
 * {@code quarkus.http.auth.session.encryption-key}.
 */
public final class SessionKey implements ConfigSourceFactory {
    private static final String KEY = "quarkus.http.auth.session.encryption-key";
    private static final int BELOW_APPLICATION_PROPERTIES = 200;
    private static final int BYTES = 32;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        var configured = context.getValue("harbinger.data-dir");
        var folder = Path.of(configured == null || configured.getValue() == null ? "data" : configured.getValue());
        var key = read(folder);
        return key.isEmpty()
                ? List.of()
                : List.of(new PropertiesConfigSource(Map.of(KEY, key), "session key", BELOW_APPLICATION_PROPERTIES));
    }

    @Override
    public OptionalInt getPriority() {
        return OptionalInt.of(BELOW_APPLICATION_PROPERTIES);
    }

    /** Without a folder that can be written, sessions end with the program. */
    private static String read(Path folder) {
        var file = folder.resolve("session.key");
        try {
            if (!Files.exists(file) && Files.isDirectory(folder)) {
                var bytes = new byte[BYTES];
                new SecureRandom().nextBytes(bytes);
                Files.writeString(file, HexFormat.of().formatHex(bytes));
                file.toFile().setReadable(false, false);
                file.toFile().setReadable(true, true);
            }
            return Files.exists(file) ? Files.readString(file).strip() : "";
        } catch (IOException | SecurityException e) {
            return "";
        }
    }
}
