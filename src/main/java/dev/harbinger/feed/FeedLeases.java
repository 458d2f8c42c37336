package dev.harbinger.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import org.hibernate.Session;

/**
 * Finds feeds that are due and leases them, many with one statement: whole entities of ten thousand feeds a minute would
 * cost more than all the rest of their polls.
 */
@ApplicationScoped
class FeedLeases {
    private static final String DUE = "select t.feed_id, t.lease_token, t.next_poll_at, t.failures, t.interval_seconds,"
            + " f.url, f.host, f.etag, f.last_modified, f.content_hash, f.read_at, f.asked_seconds, f.skip_hours"
            + " from feed_turn t join feed f on f.id = t.feed_id where t.next_poll_at <= ?"
            + " and (t.leased_until is null or t.leased_until < ?)";
    private static final String SOUND = " and t.failures = 0";
    private static final String OTHER_HOSTS = " and f.host <> all(?)";
    private static final String LONGEST_DUE_FIRST = " order by t.next_poll_at, t.feed_id limit ?";
    private static final String LEASE = "update feed_turn set leased_until = ?, lease_token = ? where feed_id = any(?)"
            + " and next_poll_at <= ? and (leased_until is null or leased_until < ?)";
    private static final String LEASED = "select feed_id from feed_turn where feed_id = any(?) and lease_token = ?";

    private final EntityManager rows;

    FeedLeases(EntityManager rows) {
        this.rows = rows;
    }

    /**
     * Feeds that are due and leased to nobody, the longest due first.
     *
     * @param sound leaves out those that failed the last time
     * @param without leaves out those of some hosts
     */
    List<Claim> due(boolean sound, Collection<String> without, Instant now, int limit) {
        return rows.unwrap(Session.class)
                .doReturningWork(connection -> due(connection, sound, without, at(now), limit));
    }

    private static List<Claim> due(
            Connection connection, boolean sound, Collection<String> without, OffsetDateTime now, int limit)
            throws SQLException {
        var sql = DUE + (sound ? SOUND : "") + (without.isEmpty() ? "" : OTHER_HOSTS) + LONGEST_DUE_FIRST;
        try (var due = connection.prepareStatement(sql)) {
            int column = 0;
            due.setObject(++column, now);
            due.setObject(++column, now);
            if (!without.isEmpty()) {
                due.setArray(++column, connection.createArrayOf("varchar", without.toArray()));
            }
            due.setInt(++column, limit);
            var claims = new ArrayList<Claim>();
            try (var row = due.executeQuery()) {
                while (row.next()) {
                    claims.add(claim(row, now.toInstant()));
                }
            }
            return claims;
        }
    }

    /** Leases those of some feeds that are still due and leased to nobody. */
    List<Claim> lease(List<Claim> due, Instant now, Instant until) {
        return rows.unwrap(Session.class)
                .doReturningWork(connection -> lease(connection, due, FeedTurn.token(), at(now), at(until)));
    }

    private static List<Claim> lease(
            Connection connection, List<Claim> due, long token, OffsetDateTime now, OffsetDateTime until)
            throws SQLException {
        var ids = connection.createArrayOf(
                "bigint", due.stream().map(Claim::id).sorted().toArray());
        try (var lease = connection.prepareStatement(LEASE)) {
            lease.setObject(1, until);
            lease.setLong(2, token);
            lease.setArray(3, ids);
            lease.setObject(4, now);
            lease.setObject(5, now);
            var all = lease.executeUpdate() == due.size();
            var leased = all ? due : leased(connection, due, ids, token);
            return leased.stream().map(claim -> claim.with(token)).toList();
        }
    }

    /** Those of some feeds that nobody else was quicker to lease. */
    private static List<Claim> leased(Connection connection, List<Claim> due, Array ids, long token)
            throws SQLException {
        try (var leased = connection.prepareStatement(LEASED)) {
            leased.setArray(1, ids);
            leased.setLong(2, token);
            var mine = new HashSet<Long>();
            try (var row = leased.executeQuery()) {
                while (row.next()) {
                    mine.add(row.getLong(1));
                }
            }
            return due.stream().filter(claim -> mine.contains(claim.id())).toList();
        }
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private static Claim claim(ResultSet row, Instant now) throws SQLException {
        var readAt = row.getObject("read_at", OffsetDateTime.class);
        var trusted = FeedMemory.isTrusted(readAt == null ? null : readAt.toInstant(), now);
        return new Claim(
                row.getLong("feed_id"),
                row.getLong("lease_token"),
                row.getObject("next_poll_at", OffsetDateTime.class).toInstant(),
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
