package dev.harbinger.common;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigValue;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Iterator;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The address of the embedded database, as the program derives it. */
class DatabaseSourceTest {
    private static final int ROWS = 40_000;

    @TempDir
    Path folder;

    @Test
    void aReaderThatIsInterruptedClosesTheFileForNobody() throws SQLException, InterruptedException {
        var address = address();
        Assumptions.assumeTrue(address.startsWith("jdbc:h2:"), "the build has another database");
        try (var keeper = DriverManager.getConnection(address + ";CACHE_SIZE=16")) {
            fill(keeper);
            var reader = new Thread(() -> readAll(address));
            reader.start();
            for (int times = 0; times < 20 && reader.isAlive(); times++) {
                Thread.sleep(20);
                reader.interrupt();
            }
            reader.join();

            assertThat(rows(keeper)).isEqualTo(ROWS);
        }
    }

    @ParameterizedTest
    @CsvSource({"320, ''", "1024, ''", "4096, ;CACHE_SIZE=1114112"})
    void aLargeHeapKeepsMoreOfTheDatabase(long mebibytes, String setting) {
        assertThat(DatabaseSource.cacheSize(mebibytes << 20)).isEqualTo(setting);
    }

    /** Without its cache. */
    private String address() {
        var properties = new DatabaseSource().getConfigSources(new DataFolder(folder));
        return properties
                .iterator()
                .next()
                .getValue("quarkus.datasource.jdbc.url")
                .replaceFirst(";CACHE_SIZE=\\d+", "");
    }

    private static void fill(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("create table row_of_text (id int primary key, words varchar)");
            statement.execute("insert into row_of_text select x, repeat(cast(random_uuid() as varchar), 20)"
                    + " from system_range(1, " + ROWS + ")");
            statement.execute("checkpoint");
        }
    }

    private static void readAll(String address) {
        try (var connection = DriverManager.getConnection(address);
                var statement = connection.createStatement()) {
            for (int times = 0; times < 20; times++) {
                statement.executeQuery("select max(words) from row_of_text").close();
            }
        } catch (SQLException e) {
            // The interrupted reader itself may fail; it is the others that must not.
        }
    }

    private static int rows(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(words) from row_of_text where length(words) > 1")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    /** Settings with a data folder alone. */
    private record DataFolder(Path folder) implements ConfigSourceContext {
        @Override
        public ConfigValue getValue(String name) {
            return name.equals("harbinger.data-dir")
                    ? ConfigValue.builder()
                            .withName(name)
                            .withValue(folder.toString())
                            .build()
                    : null;
        }

        @Override
        public Iterator<String> iterateNames() {
            return Collections.emptyIterator();
        }
    }
}
