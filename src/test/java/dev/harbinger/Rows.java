package dev.harbinger;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.persistence.EntityManager;

/** Rows that a test changes behind the program's back, such as to let time pass. */
final class Rows {
    private Rows() {}

    /** Runs an update in a transaction of its own; its parameters are a value and the key of the row. */
    static void set(EntityManager rows, String sql, Object value, Object key) {
        QuarkusTransaction.requiringNew()
                .run(() -> rows.createNativeQuery(sql)
                        .setParameter(1, value)
                        .setParameter(2, key)
                        .executeUpdate());
    }
}
