package dev.harbinger.digest;

import dev.harbinger.common.Csv;
import dev.harbinger.common.Phrases;
import dev.harbinger.common.Problems;
import dev.harbinger.common.mail.EmailAddress;
import dev.harbinger.text.SignalType;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
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
    record TakenIn(int added, List<Invalid> invalid) {
        /** The same in the language of the page at hand. */
        TakenIn here() {
            return new TakenIn(added, invalid.stream().map(Invalid::here).toList());
        }
    }

    /** A row that was left out. */
    record Invalid(int row, String email, String why) {
        private Invalid here() {
            return new Invalid(row, email, Phrases.here(why));
        }
    }

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
        var invalid = new ArrayList<Invalid>();
        var all = new LinkedHashMap<String, Asking>();
        for (int row = 1; row < rows.size(); row++) {
            var cells = named(rows.get(0), rows.get(row));
            try {
                var one = asking(cells);
                all.merge(one.address().key(), one, Asking::with);
            } catch (HttpProblem problem) {
                invalid.add(new Invalid(row + 1, cells.getOrDefault("email", ""), problem.getDetail()));
            }
        }
        all.values().forEach(one -> subscribing.ask(one.address(), one.wishes(), who));
        return new TakenIn(all.size(), invalid);
    }

    /** A mailbox and what its rows wish for: the filters of all of them, all else of the first. */
    private record Asking(EmailAddress address, Wishes wishes) {
        Asking with(Asking next) {
            var interests = Stream.concat(wishes.interests().stream(), next.wishes.interests().stream())
                    .limit(Wishes.MAX_INTERESTS)
                    .toList();
            return new Asking(address, wishes.with(interests));
        }
    }

    private static Map<String, String> named(List<String> head, List<String> cells) {
        return Stream.iterate(0, column -> column + 1)
                .limit(Math.min(head.size(), cells.size()))
                .filter(column -> !cells.get(column).isBlank())
                .collect(Collectors.toMap(head::get, column -> cells.get(column).strip(), (first, second) -> first));
    }

    private static Asking asking(Map<String, String> cells) {
        return new Asking(Subscribing.address(cells.getOrDefault("email", "")), wishes(cells));
    }

    private static Wishes wishes(Map<String, String> cells) {
        var interest = new Interest(
                number(cells.get("brief")),
                cells.get("region"),
                cells.get("category"),
                constant(SignalType.class, "signalType", cells),
                cells.get("actor"),
                cells.get("q"));
        return Wishes.read(
                constant(Cadence.class, "cadence", cells),
                cells.get("at"),
                constant(DayOfWeek.class, "weekday", cells),
                cells.get("timeZone"),
                List.of(interest));
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String column, Map<String, String> cells) {
        var name = cells.get(column);
        return name == null
                ? null
                : Stream.of(type.getEnumConstants())
                        .filter(one -> one.name().equalsIgnoreCase(name))
                        .findFirst()
                        .orElseThrow(() -> Problems.unprocessable(
                                column, "must be one of " + Arrays.toString(type.getEnumConstants())));
    }

    private static Long number(String brief) {
        if (brief != null && !brief.matches("\\d{1,18}")) {
            throw Problems.unprocessable("brief", "must be the number in the address of a brief");
        }
        return brief == null ? null : Long.valueOf(brief);
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
