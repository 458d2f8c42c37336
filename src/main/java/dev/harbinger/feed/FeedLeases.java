package dev.harbinger.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.hibernate.Session;

/**
 * Leases feeds, many with two statements: whole entities of ten thousand feeds a minute would cost more than all the rest
 * of their polls.
 */
@ApplicationScoped
class FeedLeases {
    private static final String FREE = "select id, lease_token, url, host, failures, etag, last_modified, content_hash,"
            + " read_at, interval_seconds, asked_seconds, skip_hours from feed where id = any(?) and next_poll_at <= ?"
            + " and (leased_until is null or leased_until < ?) order by next_poll_at, id for update skip locked";
    private static final String LEASE =
            "update feed set leased_until = ?, lease_token = lease_token + 1, version = version + 1 where id = any(?)";

    private final EntityManager rows;

    FeedLeases(EntityManager rows) {
        this.rows = rows;
    }

    /** Leases those of some feeds that are due and leased to nobody, without waiting for those that others lock. */
    List<Claim> lease(Collection<Long> ids, Instant now, Instant until) {
        return rows.unwrap(Session.class).doReturningWork(connection -> {
            var claims = free(connection, ids, now);
            if (!claims.isEmpty()) {
                lease(connection, claims, until);
            }
            return claims;
        });
    }

    private static List<Claim> free(Connection connection, Collection<Long> ids, Instant now) throws SQLException {
        try (var free = connection.prepareStatement(FREE)) {
            free.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
            free.setObject(2, now.atOffset(ZoneOffset.UTC));
            free.setObject(3, now.atOffset(ZoneOffset.UTC));
            var claims = new ArrayList<Claim>();
            try (var row = free.executeQuery()) {
                while (row.next()) {
                    claims.add(claim(row, now));
                }
            }
            return claims;
        }
    }

    private static void lease(Connection connection, List<Claim> claims, Instant until) throws SQLException {
        try (var lease = connection.prepareStatement(LEASE)) {
            lease.setObject(1, until.atOffset(ZoneOffset.UTC));
            lease.setArray(
                    2,
                    connection.createArrayOf(
                            "bigint", claims.stream().map(Claim::id).toArray()));
            lease.executeUpdate();
        }
    }

    private static Claim claim(ResultSet row, Instant now) throws SQLException {
        var readAt = row.getObject("read_at", OffsetDateTime.class);
        var trusted = FeedMemory.isTrusted(readAt == null ? null : readAt.toInstant(), now);
        return new Claim(
                row.getLong("id"),
                row.getLong("lease_token") + 1,
                row.getString("url"),
                row.getString("host"),
                row.getInt("failures") > 0,
                trusted ? row.getString("etag") : null,
                trusted ? row.getString("last_modified") : null,
                row.getString("content_hash"),
                new Rhythm(
                        Duration.ofSeconds(row.getLong("interval_seconds")),
                        Duration.ofSeconds(row.getLong("asked_seconds")),
                        FeedMemory.hours(row.getString("skip_hours"))));
    }
}
