package dev.harbinger.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** The people of the desk, and what the audit trail says of them. */
final class DeskPeople {
    private static final List<String> ROLES = List.of("VIEWER", "ANALYST", "ANALYST", "LEAD");

    private final Connection connection;
    private final DeskSize size;

    DeskPeople(Connection connection, DeskSize size) {
        this.connection = connection;
        this.size = size;
    }

    void fill() throws SQLException {
        try (var installation = new Rows(connection, "installation", "id, started_at")) {
            installation.add(1L, DeskSize.at(0, 1));
        }
        try (var people = new Rows(connection, "app_user", "id, name, role, created_at, email")) {
            for (int i = 0; i < DeskSize.USERS; i++) {
                var name = DeskSize.user(i);
                people.add(i + 1L, name, ROLES.get(i % ROLES.size()), DeskSize.at(0, 1), name + "@example.org");
            }
        }
        try (var trail = new Rows(connection, "audit_event", "id, happened_at, who, whose, kind, detail, address")) {
            for (int i = 1; i <= size.questions(); i++) {
                trail.add(
                        (long) i,
                        DeskSize.at(i, size.questions()),
                        DeskSize.user(i),
                        DeskSize.user(i),
                        i % 5 == 0 ? "LOGIN" : "CHANGE",
                        i % 5 == 0 ? "signed in" : "POST /flags/" + i + "/dismiss",
                        "192.0.2." + i % 250);
            }
        }
        views();
    }

    private void views() throws SQLException {
        try (var views = new Rows(connection, "saved_view", "id, owner, name, address, shared, created_at")) {
            for (int i = 1; i <= DeskSize.USERS; i++) {
                views.add(
                        (long) i,
                        DeskSize.user(i),
                        "View " + i,
                        "status=OPEN&region=Region+" + i % 12 + "&sort=deadline",
                        i % 4 == 0,
                        DeskSize.at(i, DeskSize.USERS));
            }
        }
    }
}
