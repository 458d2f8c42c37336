package dev.harbinger.bench;

import dev.harbinger.common.Hash;
import dev.harbinger.question.Outcome;
import dev.harbinger.question.QuestionStatus;
import dev.harbinger.text.SignalType;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.SplittableRandom;

/** The briefs with ten questions each, the life of each question, and who watches it. */
final class DeskQuestions {
    private static final int EACH = 10;
    private static final Duration LATER = Duration.ofDays(20);
    private static final String BRIEF =
            "id, title, url, published_at, region, category, text, text_hash, created_at, created_by, sample";
    private static final String QUESTION = "id, brief_id, question, source_text, source_start, source_end, signal_type,"
            + " deadline, deadline_text, asked_at, status, confidence, cue, resolves_yes, outcome, likelihood, assignee,"
            + " region, category, created_at, changed_at, resolved_at, match_wanted, version, found_by, heading, due_by, chance";

    private final Connection connection;
    private final DeskSize size;
    private final SplittableRandom random = new SplittableRandom(2);
    private final NewsText text = new NewsText(random);

    DeskQuestions(Connection connection, DeskSize size) {
        this.connection = connection;
        this.size = size;
    }

    /** How a question of a number stands. */
    static QuestionStatus status(int question) {
        int kind = question % 20;
        if (kind == 0) {
            return QuestionStatus.PROPOSED;
        }
        if (kind < 10) {
            return QuestionStatus.OPEN;
        }
        if (kind < 12) {
            return QuestionStatus.LIKELY_RESOLVED;
        }
        return kind < 17 ? QuestionStatus.RESOLVED : kind < 19 ? QuestionStatus.EXPIRED : QuestionStatus.DROPPED;
    }

    void fill() throws SQLException {
        try (var briefs = new Rows(connection, "brief", BRIEF);
                var questions = new Rows(connection, "question", QUESTION, briefs);
                var actors = new Rows(connection, "question_actor", "question_id, position, name, aliases", questions);
                var events = new Rows(
                        connection, "question_event", "id, question_id, happened_at, who, what, detail", questions);
                var watches = new Rows(connection, "question_watch", "id, question_id, watcher, since", questions)) {
            for (int brief = 1; brief <= size.briefs(); brief++) {
                fill(brief, briefs, questions, actors, events, watches);
            }
        }
    }

    private void fill(int brief, Rows briefs, Rows questions, Rows actors, Rows events, Rows watches)
            throws SQLException {
        var at = DeskSize.at(brief, size.briefs());
        var body = new StringBuilder(text.prose(250)).append("\n\nWhat to watch next:\n\n");
        var starts = new int[EACH];
        var signals = new String[EACH];
        for (int i = 0; i < EACH; i++) {
            starts[i] = body.append("- ").length();
            signals[i] = text.signal(actor(first(brief) + i));
            body.append(signals[i]).append('\n');
        }
        briefs.add(
                (long) brief,
                "Watch list " + brief + ": " + text.headline(),
                "https://briefs.example.org/" + brief,
                at,
                "Region " + brief % 12,
                "Category " + brief % 9,
                body.toString(),
                Hash.of(body.toString()),
                at,
                DeskSize.user(brief),
                false);
        for (int i = 0; i < EACH; i++) {
            question(first(brief) + i, brief, at, signals[i], starts[i], questions);
            life(first(brief) + i, at, actors, events, watches);
        }
    }

    private static int first(int brief) {
        return (brief - 1) * EACH + 1;
    }

    private static int actor(int question) {
        return question * 31 % 6007;
    }

    private void question(int id, int brief, Instant at, String signal, int start, Rows questions) throws SQLException {
        var status = status(id);
        var resolved = status == QuestionStatus.RESOLVED;
        var deadline = deadline(status);
        double chance = status == QuestionStatus.LIKELY_RESOLVED ? 0.5 + random.nextInt(45) / 100.0 : -1;
        var question = "Will the" + signal.substring("Whether the".length(), signal.length() - 1) + "?";
        questions.add(
                (long) id,
                (long) brief,
                question,
                signal,
                start,
                start + signal.length(),
                SignalType.values()[random.nextInt(SignalType.values().length)],
                deadline,
                null,
                at,
                status,
                0.9,
                "whether",
                "It is announced.",
                resolved ? (id % 3 == 0 ? Outcome.NO : Outcome.YES) : null,
                chance < 0 ? null : chance,
                id % 4 == 0 ? DeskSize.user(id / 4) : null,
                "Region " + brief % 12,
                "Category " + brief % 9,
                at,
                resolved ? moved(at) : at,
                resolved ? moved(at) : null,
                false,
                0,
                "RULES",
                question.substring(0, Math.min(200, question.length())),
                deadline == null ? LocalDate.of(9999, 12, 31) : deadline,
                chance);
    }

    private LocalDate deadline(QuestionStatus status) {
        var today = LocalDate.ofInstant(DeskSize.now(), ZoneOffset.UTC);
        if (status == QuestionStatus.EXPIRED) {
            return today.minusDays(1 + random.nextInt(300));
        }
        return random.nextInt(3) == 0 ? null : today.plusDays(1 + random.nextInt(400));
    }

    private static Instant moved(Instant at) {
        var rest = Duration.between(at, DeskSize.now()).dividedBy(2);
        return at.plus(rest.compareTo(LATER) < 0 ? rest : LATER);
    }

    private void life(int id, Instant at, Rows actors, Rows events, Rows watches) throws SQLException {
        actors.add(
                (long) id, 0, NewsText.name(actor(id)), NewsText.name(actor(id)).substring(0, 3));
        actors.add((long) id, 1, NewsText.name(actor(id) + 1), "");
        events.add(2L * id, (long) id, at, "harbinger", "OPENED", null);
        events.add(2L * id + 1, (long) id, moved(at), DeskSize.user(id), "NOTED", "Nothing new so far.");
        if (id % 10 == 0) {
            watches.add((long) id, (long) id, id % 100 == 0 ? "admin" : DeskSize.user(id / 10), at);
        }
    }
}
