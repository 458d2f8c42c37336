package dev.harbinger.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.hibernate.Session;

/**
 * Stores the polls of sound feeds that were answered with a plain 304, which most are: one update of the row for each, in
 * one batch. It does what {@link Feed#unchanged} does.
 */
@ApplicationScoped
class QuietPolls {
    private static final String UPDATE =
            "update feed_turn set last_polled_at = ?, last_millis = ?, leased_until = null,"
                    + " last_http_status = 304, unchanged_since = case when unchanged_polls = 0 then ? else unchanged_since end,"
                    + " unchanged_polls = unchanged_polls + 1, interval_seconds = ?, next_poll_at = ?"
                    + " where feed_id = ? and lease_token = ? and next_poll_at = ? and failures = 0";

    private final EntityManager rows;

    QuietPolls(EntityManager rows) {
        this.rows = rows;
    }

    /** Whether a poll in its turn asked what is new and was told that all is as it was, and nothing else. */
    private static boolean isQuiet(Polled polled) {
        return polled.claim().isConditional()
                && polled.claim().due() != null
                && polled.result() instanceof PollResult.Unchanged unchanged
                && unchanged.httpStatus() == 304
                && unchanged.movedTo() == null
                && isKnown(unchanged.validators().etag(), polled.claim().etag())
                && isKnown(unchanged.validators().lastModified(), polled.claim().lastModified());
    }

    private static boolean isKnown(String said, String known) {
        return said == null || Objects.equals(said, known);
    }

    /**
     * Stores what it may of some polls; those that it did. It leaves others alone: those that brought anything, and
     * those whose feed was failing, or was paused, resumed or claimed again meanwhile.
     */
    Set<Polled> store(List<Polled> batch, PollPolicy policy, Instant now) {
        var quiet = batch.stream()
                .filter(QuietPolls::isQuiet)
                .sorted(Comparator.comparing(polled -> polled.claim().id()))
                .toList();
        return quiet.isEmpty()
                ? Set.of()
                : rows.unwrap(Session.class).doReturningWork(connection -> store(connection, quiet, policy, now));
    }

    private static Set<Polled> store(Connection connection, List<Polled> quiet, PollPolicy policy, Instant now)
            throws SQLException {
        try (var update = connection.prepareStatement(UPDATE)) {
            for (var polled : quiet) {
                bind(update, polled, policy, now);
                update.addBatch();
            }
            var updated = update.executeBatch();
            Set<Polled> stored = Collections.newSetFromMap(new IdentityHashMap<>());
            for (int i = 0; i < updated.length; i++) {
                if (updated[i] == 1 || updated[i] == Statement.SUCCESS_NO_INFO) {
                    stored.add(quiet.get(i));
                }
            }
            return stored;
        }
    }

    private static void bind(PreparedStatement update, Polled polled, PollPolicy policy, Instant now)
            throws SQLException {
        var rhythm = polled.claim().rhythm().slower(policy);
        var said = ((PollResult.Unchanged) polled.result()).validators();
        update.setObject(1, now.atOffset(ZoneOffset.UTC));
        update.setLong(2, polled.took().toMillis());
        update.setObject(3, now.atOffset(ZoneOffset.UTC));
        update.setLong(4, rhythm.interval().toSeconds());
        update.setObject(5, rhythm.next(said.freshFor(), policy, now).atOffset(ZoneOffset.UTC));
        update.setLong(6, polled.claim().id());
        update.setLong(7, polled.claim().token());
        update.setObject(8, polled.claim().due().atOffset(ZoneOffset.UTC));
    }
}
