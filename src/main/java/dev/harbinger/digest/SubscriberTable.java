package dev.harbinger.digest;

import dev.harbinger.common.Csv;
import dev.harbinger.common.Problems;
import dev.harbinger.text.SignalType;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Subscribers as a table of comma-separated values (RFC 4180) with a head line, in and out. Rows of one address are the
 * filters of one subscriber.
 */
@ApplicationScoped
class SubscriberTable {
    private static final List<String> COLUMNS = List.of(
            "email", "cadence", "at", "weekday", "timeZone", "region", "category", "signalType", "actor", "q", "brief");
    private static final int MAX_ROWS = 20_000;

    private final Subscribing subscribing;

    SubscriberTable(Subscribing subscribing) {
        this.subscribing = subscribing;
    }

    /** What became of a table. */
    record TakenIn(int added, List<Invalid> invalid) {}

    /** A row that was left out. */
    record Invalid(int row, String email, String why) {}

    /** Asks the owner of each mailbox in the table to confirm; a row that makes no sense is named and left out. */
    TakenIn takeIn(String table, String who) {
        var rows = CsvRows.of(table);
        if (rows.isEmpty() || !rows.get(0).contains("email")) {
            throw Problems.unprocessable(
                    "table", "must begin with a line of column names, email among them: " + String.join(",", COLUMNS));
        }
        if (rows.size() > MAX_ROWS) {
            throw Problems.tooLarge("The table has more than " + MAX_ROWS + " rows; send parts.");
        }
        var head = rows.get(0);
        int added = 0;
        var invalid = new ArrayList<Invalid>();
        for (int row = 1; row < rows.size(); row++) {
            var cells = named(head, rows.get(row));
            var email = cells.getOrDefault("email", "");
            try {
                subscribing.ask(Subscribing.address(email), wishes(cells), who);
                added++;
            } catch (HttpProblem | IllegalArgumentException e) {
                var why = e instanceof HttpProblem problem ? problem.getDetail() : e.getMessage();
                invalid.add(new Invalid(row + 1, email, why));
            }
        }
        return new TakenIn(added, invalid);
    }

    private static Map<String, String> named(List<String> head, List<String> cells) {
        return Stream.iterate(0, column -> column + 1)
                .limit(Math.min(head.size(), cells.size()))
                .filter(column -> !cells.get(column).isBlank())
                .collect(Collectors.toMap(head::get, column -> cells.get(column).strip(), (first, second) -> first));
    }

    private static Wishes wishes(Map<String, String> cells) {
        var interest = new Interest(
                cells.containsKey("brief") ? Long.valueOf(cells.get("brief")) : null,
                cells.get("region"),
                cells.get("category"),
                constant(SignalType.class, cells.get("signalType")),
                cells.get("actor"),
                cells.get("q"));
        return Wishes.read(
                constant(Cadence.class, cells.get("cadence")),
                cells.get("at"),
                constant(DayOfWeek.class, cells.get("weekday")),
                cells.get("timeZone"),
                List.of(interest));
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String name) {
        return name == null ? null : Enum.valueOf(type, name.toUpperCase(Locale.ROOT));
    }

    /** All subscribers with their filters, for a spreadsheet or for {@link #takeIn}. */
    static String write(List<Subscriber> subscribers) {
        var rows = subscribers.stream()
                .flatMap(subscriber -> subscriber.interests().stream().map(interest -> row(subscriber, interest)));
        return Stream.concat(
                        Stream.of(Stream.concat(COLUMNS.stream(), Stream.of("status", "confirmedAt"))
                                .toList()),
                        rows)
                .map(Csv::line)
                .collect(Collectors.joining());
    }

    private static List<String> row(Subscriber subscriber, Interest interest) {
        var wishes = subscriber.wishes();
        return Stream.of(
                        subscriber.email(),
                        wishes.cadence(),
                        wishes.at(),
                        wishes.weekday(),
                        wishes.zone(),
                        interest.region(),
                        interest.category(),
                        interest.signalType(),
                        interest.actor(),
                        interest.words(),
                        interest.brief(),
                        subscriber.status(),
                        subscriber.confirmedAt())
                .map(cell -> cell == null ? "" : cell.toString())
                .toList();
    }
}
