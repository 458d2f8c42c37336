package dev.harbinger.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;

/** Rows of one table, written in batches by one thread; {@link #close} writes the rest and commits. */
final class Rows implements AutoCloseable {
    private static final int BATCH = 1000;
    private static final int COMMIT = 20_000;

    private final Connection connection;
    private final PreparedStatement insert;
    private final Rows[] before;
    private int written;

    /** Rows with these columns, parted by commas; those of other tables that they refer to are written before them. */
    Rows(Connection connection, String table, String columns, Rows... before) throws SQLException {
        this.connection = connection;
        this.before = before;
        int count = columns.split(",").length;
        insert = connection.prepareStatement("insert into " + table + " (" + columns + ") values ("
                + String.join(", ", Collections.nCopies(count, "?")) + ")");
    }

    void add(Object... cells) throws SQLException {
        for (int i = 0; i < cells.length; i++) {
            bind(i + 1, cells[i]);
        }
        insert.addBatch();
        if (++written % BATCH == 0) {
            write();
        }
        if (written % COMMIT == 0) {
            connection.commit();
        }
    }

    private void write() throws SQLException {
        for (var rows : before) {
            rows.write();
        }
        insert.executeBatch();
    }

    private void bind(int at, Object cell) throws SQLException {
        if (cell instanceof Instant instant) {
            insert.setObject(at, instant.atOffset(ZoneOffset.UTC));
        } else if (cell instanceof Enum<?> constant) {
            insert.setString(at, constant.name());
        } else if (cell == null) {
            insert.setNull(at, Types.NULL);
        } else {
            insert.setObject(at, cell);
        }
    }

    @Override
    public void close() throws SQLException {
        write();
        connection.commit();
        insert.close();
    }
}
