package dev.harbinger.common;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Derives the kind of the database from the driver that was built in, and its address, unless one is set: the embedded
 * H2 in a file under {@code harbinger.data-dir}, or, in the PostgreSQL build, a server on this host. {@code WRITE_DELAY=0} makes a commit wait for the disk; with H2's
 * default of 500 ms a kill loses rows that were acknowledged. Nobody shares an embedded database, so that Quartz keeps its
 * ticks in memory there instead of writing each of them.
 */
public final class DatabaseSource implements ConfigSourceFactory {
    private static final long LARGE_HEAP = 1L << 30;
    private static final String KIND = "quarkus.datasource.db-kind";
    private static final String URL = "quarkus.datasource.jdbc.url";
    private static final String FOR_EACH_CONNECTION = "quarkus.datasource.jdbc.new-connection-sql";
    private static final String TICKS = "quarkus.quartz.store-type";
    private static final String SHARED = "quarkus.quartz.clustered";
    private static final int BELOW_APPLICATION_PROPERTIES = 200;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        var properties = onClassPath("org.h2.Driver") ? h2(context) : postgresql();
        return List.of(new PropertiesConfigSource(properties, "database", BELOW_APPLICATION_PROPERTIES));
    }

    private static Map<String, String> h2(ConfigSourceContext context) {
        return Map.of(KIND, "h2", URL, embedded(context), TICKS, "ram", SHARED, "false");
    }

    /**
     * No count of a page takes the processors of all others, as parallel plans do, and indexes are trusted as on disks
     * without arms (PostgreSQL's manual, "Planner Cost Constants").
     */
    private static Map<String, String> postgresql() {
        return Map.of(
                KIND,
                "postgresql",
                URL,
                "jdbc:postgresql://localhost:5432/harbinger",
                FOR_EACH_CONNECTION,
                "set max_parallel_workers_per_gather = 0; set random_page_cost = 1.1",
                TICKS,
                "jdbc-cmt",
                SHARED,
                "true");
    }

    @Override
    public OptionalInt getPriority() {
        return OptionalInt.of(BELOW_APPLICATION_PROPERTIES);
    }

    /**
     * {@code retry:} opens the file again when a thread is interrupted while it reads it, as the transaction manager does
     * with a call that takes too long: the interrupt closes the channel for everybody (java.nio.channels.FileChannel). A
     * connection remembers as many statements as all pages have, where H2 would parse and plan most of them each time.
     */
    private static String embedded(ConfigSourceContext context) {
        ConfigValue configured = context.getValue("harbinger.data-dir");
        var folder = configured == null || configured.getValue() == null ? "data" : configured.getValue();
        var file = Path.of(folder, "harbinger").toAbsolutePath().normalize();
        return "jdbc:h2:retry:" + file + ";DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0;QUERY_CACHE_SIZE=256"
                + cacheSize(Runtime.getRuntime().maxMemory());
    }

    /**
     * The database keeps a sixteenth of the heap for the pages that it read. Of a heap that is large on purpose it gets a
     * third of what is beyond a gigabyte, so that the pages of a large desk are not read, and thrown away, again and again.
     */
    static String cacheSize(long heap) {
        return heap <= LARGE_HEAP ? "" : ";CACHE_SIZE=" + ((heap - LARGE_HEAP) / 3 + LARGE_HEAP / 16) / 1024;
    }

    private static boolean onClassPath(String name) {
        try {
            Class.forName(name, false, Thread.currentThread().getContextClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
