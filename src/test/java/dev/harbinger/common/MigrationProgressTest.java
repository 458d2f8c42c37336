package dev.harbinger.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** A database that an older program made is not moved for minutes without a word. */
class MigrationProgressTest {
    private final List<String> said = new ArrayList<>();

    private void migrate(String version) {
        Flyway.configure()
                .dataSource("jdbc:h2:mem:moved;DB_CLOSE_DELAY=-1", "sa", "")
                .locations("classpath:db/migration")
                .callbacks(new MigrationProgress(said::add))
                .target(version)
                .load()
                .migrate();
    }

    @Test
    void eachStepOfADatabaseThatIsInUseIsTold() {
        migrate("44");
        assertThat(said).as("a new one").isEmpty();

        migrate("46");
        assertThat(said).hasSize(3);
        assertThat(said.get(0)).startsWith("The database is moved to version 45 (");
        assertThat(said.get(1)).startsWith("The database is moved to version 46 (");
        assertThat(said.get(2)).isEqualTo("The database has been moved");

        said.clear();
        migrate("46");
        assertThat(said).as("nothing to do").isEmpty();
    }
}
