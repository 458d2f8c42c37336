package dev.harbinger.bench;

import dev.harbinger.match.FlagStatus;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SplittableRandom;

/** The flags with reasons, stories and verdicts; as many as two for each question, more on those that are answered. */
final class DeskFlags {
    private static final String FLAG =
            "id, question_id, entry_id, feed_id, likelihood, leaning, status, assignee, snoozed_until,"
                    + " outcome, note, created_at, triaged_at, triaged_by, version, steps, routed, judged, publishers";
    private static final String STEP = "id, flag_id, happened_at, who, what, detail, resolved, undone, status";
    private static final List<FlagStatus> LIKELY = List.of(FlagStatus.NEW, FlagStatus.SNOOZED, FlagStatus.DISMISSED);
    private static final List<FlagStatus> LIKELIER = List.of(FlagStatus.NEW, FlagStatus.NEW, FlagStatus.DISMISSED);
    private static final List<FlagStatus> RESOLVED =
            List.of(FlagStatus.CONFIRMED, FlagStatus.DISMISSED, FlagStatus.DISMISSED, FlagStatus.CONFIRMED);
    private static final List<FlagStatus> TWO = List.of(FlagStatus.DISMISSED, FlagStatus.DISMISSED);
    private static final List<FlagStatus> ONE = List.of(FlagStatus.DISMISSED);

    private final Connection connection;
    private final DeskSize size;
    private final SplittableRandom random = new SplittableRandom(3);
    private int made;

    DeskFlags(Connection connection, DeskSize size) {
        this.connection = connection;
        this.size = size;
    }

    void fill() throws SQLException {
        try (var flags = new Rows(connection, "flag", FLAG);
                var reasons = new Rows(connection, "flag_reason", "flag_id, position, kind, text, weight", flags);
                var stories = new Rows(connection, "flag_story", "flag_id, entry_id", flags);
                var steps = new Rows(connection, "flag_step", STEP, flags)) {
            for (int question = 1; question <= size.questions(); question++) {
                for (var status : statuses(question)) {
                    made++;
                    flag(question, status, flags);
                    told(reasons, stories);
                    step(status, steps);
                }
            }
        }
    }

    private static List<FlagStatus> statuses(int question) {
        return switch (DeskQuestions.status(question)) {
            case PROPOSED, DROPPED -> List.of();
            case OPEN -> question % 20 == 1 ? TWO : ONE;
            case LIKELY_RESOLVED -> question % 20 == 10 ? LIKELY : LIKELIER;
            case RESOLVED -> RESOLVED;
            case EXPIRED -> TWO;
        };
    }

    private void flag(int question, FlagStatus status, Rows flags) throws SQLException {
        var at = DeskSize.at(made, size.flags());
        var decided = status == FlagStatus.CONFIRMED || status == FlagStatus.DISMISSED;
        double likelihood = 0.45 + random.nextInt(500) / 1000.0;
        flags.add(
                (long) made,
                (long) question,
                entry(made),
                size.feedOf(entry(made)),
                likelihood,
                random.nextInt(4) == 0 ? "NO" : "YES",
                status,
                made % 3 == 0 ? DeskSize.user(made / 3) : null,
                status == FlagStatus.SNOOZED
                        ? LocalDate.ofInstant(DeskSize.now(), ZoneOffset.UTC).plusDays(1 + random.nextInt(60))
                        : null,
                status == FlagStatus.CONFIRMED ? "YES" : null,
                status == FlagStatus.DISMISSED ? "It speaks of another case." : null,
                at,
                decided ? at : null,
                decided ? DeskSize.user(made) : null,
                0,
                decided ? 1 : 0,
                true,
                likelihood,
                made % 3 == 0 ? 3 : 1);
    }

    private long entry(int flag) {
        return flag * (long) size.entries() / size.flags();
    }

    private void told(Rows reasons, Rows stories) throws SQLException {
        reasons.add((long) made, 0, "actor", "names the actor", 1.9);
        reasons.add((long) made, 1, "event", "tells of the act that is asked for", 1.4);
        reasons.add((long) made, 2, "object", "names what it is about", 0.7);
        reasons.add((long) made, 3, "stance", "reports it as planned", -0.4);
        int others = made % 1000 == 0 ? 40 : made % 3 == 0 ? 2 : 0;
        for (int i = 1; i <= others; i++) {
            long other = entry(made) - i * 7L;
            if (other > 0) {
                stories.add((long) made, other);
            }
        }
    }

    private void step(FlagStatus status, Rows steps) throws SQLException {
        if (status == FlagStatus.NEW) {
            return;
        }
        steps.add(
                (long) made,
                (long) made,
                DeskSize.at(made, size.flags()),
                DeskSize.user(made),
                status,
                null,
                status == FlagStatus.CONFIRMED,
                false,
                FlagStatus.NEW);
    }
}
