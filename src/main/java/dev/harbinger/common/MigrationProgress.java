package dev.harbinger.common;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.BaseCallback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.jboss.logging.Logger;

/**
 * Says which step a newer program takes on the database of an older one, since a step can last minutes on a large desk; a
 * new database is made without a word. Flyway makes one for each start and calls it from one thread.
 */
public final class MigrationProgress extends BaseCallback {
    private static final Logger LOG = Logger.getLogger(MigrationProgress.class);
    private static final Set<Event> HEARD =
            Set.of(Event.BEFORE_MIGRATE, Event.BEFORE_EACH_MIGRATE, Event.AFTER_MIGRATE_APPLIED);

    private final Consumer<String> log;
    private boolean isKept;

    /** Tells the log. */
    public MigrationProgress() {
        this(LOG::info);
    }

    MigrationProgress(Consumer<String> log) {
        this.log = log;
    }

    @Override
    public boolean supports(Event event, Context context) {
        return HEARD.contains(event);
    }

    @Override
    public void handle(Event event, Context context) {
        if (event == Event.BEFORE_MIGRATE) {
            isKept = hasBriefs(context.getConnection());
        } else if (isKept && event == Event.BEFORE_EACH_MIGRATE) {
            var step = context.getMigrationInfo();
            log.accept(String.format(
                    Locale.ROOT,
                    "The database is moved to version %s (%s). On a large desk this may take minutes; let it end",
                    step.getVersion(),
                    step.getDescription()));
        } else if (isKept) {
            log.accept("The database has been moved");
        }
    }

    private static boolean hasBriefs(Connection connection) {
        try (var tables = connection
                .getMetaData()
                .getTables(
                        connection.getCatalog(), connection.getSchema(), null, new String[] {"TABLE", "BASE TABLE"})) {
            while (tables.next()) {
                if (tables.getString("TABLE_NAME").equalsIgnoreCase("brief")) {
                    return true;
                }
            }
            return false;
        } catch (SQLException e) {
            throw new FlywayException("The tables of the database cannot be listed", e);
        }
    }
}
