package dev.harbinger.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The indexes of a database that no constraint rests on: away while it is filled, and made anew from the whole rows. */
final class DeskIndexes {
    private static final Pattern DEFINITION = Pattern.compile("(?is)create index (\\S+) on .*");
    private static final int BELONGS_TO_CONSTRAINT = 90_085;

    private final Connection connection;
    private final List<String> dropped = new ArrayList<>();

    private DeskIndexes(Connection connection) {
        this.connection = connection;
    }

    /** Takes them away. */
    static DeskIndexes drop(Connection connection) throws SQLException {
        var indexes = new DeskIndexes(connection);
        for (var definition : indexes.all()) {
            indexes.drop(definition);
        }
        connection.commit();
        return indexes;
    }

    private List<String> all() throws SQLException {
        var embedded = connection.getMetaData().getDatabaseProductName().equals("H2");
        var query = embedded
                ? "script nodata"
                : "select indexdef from pg_indexes where schemaname = current_schema() and tablename not like 'flyway%'";
        var all = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var found = statement.executeQuery(query)) {
            while (found.next()) {
                all.add(found.getString(1).strip());
            }
        }
        return all;
    }

    private void drop(String definition) throws SQLException {
        var name = DEFINITION.matcher(definition);
        if (!name.matches() || definition.toLowerCase(Locale.ROOT).contains("qrtz")) {
            return;
        }
        try (var statement = connection.createStatement()) {
            statement.execute("drop index " + name.group(1));
            dropped.add(definition);
        } catch (SQLException e) {
            if (e.getErrorCode() != BELONGS_TO_CONSTRAINT) {
                throw e;
            }
        }
    }

    /** Makes them anew. */
    void create() throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var definition : dropped) {
                statement.execute(definition);
                connection.commit();
            }
        }
    }
}
