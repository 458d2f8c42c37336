package dev.harbinger.extraction;

import dev.harbinger.text.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Reads the rows of a table: which cells may name the event, which most likely does, on which day, and whether it is over. */
final class Table {
    private static final Pattern EVENT_COLUMN = Pattern.compile(
            "(?i)\\b(?:next|trigger|event|decision|milestone|expected|upcoming|what|item|business|case|watch|step|matter|topic|indicator|subject|agenda|action|question|release|meeting|signpost|development)");
    private static final Pattern NEXT_COLUMN = Pattern.compile(
            "(?i)\\b(?:next|trigger|watch|expected|upcoming|pending|open\\b|to come|signpost|indicator|outlook)");
    private static final Pattern OVER = Pattern.compile(
            "(?i)^(?:done|closed|completed?|resolved|in force|released|passed|adopted|no change|final|published|withdrawn|cancelled|canceled|matter closed|yes|met|lit)\\b.{0,60}");
    private static final Pattern EMPTY = Pattern.compile("[\\s–—-]*|(?i)n/?a|none|nil|tbc|tbd");

    private static final DayPrefix NO_DAY = new DayPrefix(null, "", 0);

    private record Cell(int start, String words) {
        Span span() {
            return new Span(start, start + words.length());
        }

        int count() {
            return words.isBlank() ? 0 : words.strip().split("\\s+").length;
        }
    }

    private final String text;
    private final LocalDate written;
    private List<String> heads = List.of();
    private boolean open;

    Table(String text, LocalDate written) {
        this.text = text;
        this.written = written;
    }

    /** Says that the lines behind are none of this table. */
    void end() {
        open = false;
        heads = List.of();
    }

    /** The blocks of a row, one for each cell that may name its event; none for the row of heads and for one that names nothing. */
    List<Block> row(int start, int end, String heading) {
        var cells = cells(start, end);
        if (!open) {
            open = true;
            if (isHead(cells)) {
                heads = cells.stream().map(cell -> cell.words().strip()).toList();
                return List.of();
            }
        }
        var column = eventColumn(cells);
        if (column < 0) {
            return List.of();
        }
        var day = day(cells);
        var done = cells.stream()
                .anyMatch(cell -> OVER.matcher(cell.words().strip()).matches());
        return IntStream.range(0, cells.size())
                .filter(i -> i == column || mayTell(cells.get(i)))
                .mapToObj(i -> new Block(
                        i == column ? Block.Kind.ROW : Block.Kind.CELL,
                        cells.get(i).span(),
                        heading,
                        head(i),
                        day.day(),
                        day.words(),
                        done && !isNext(i)))
                .toList();
    }

    private boolean mayTell(Cell cell) {
        return cell.count() > 1
                && !EMPTY.matcher(cell.words()).matches()
                && cell.words().matches(".*\\p{L}{3,}.*")
                && !isOnlyDay(cell);
    }

    private boolean isHead(List<Cell> cells) {
        return cells.stream().allMatch(cell -> cell.count() <= 5)
                && cells.stream().noneMatch(cell -> dayOf(cell) != null)
                && cells.stream().noneMatch(cell -> cell.words().matches(".*\\d.*"));
    }

    private String head(int column) {
        return column < heads.size() ? heads.get(column) : "";
    }

    private boolean isNext(int column) {
        return NEXT_COLUMN.matcher(head(column)).find();
    }

    /** The cell under a head that promises what comes next, else that of an event, else the one with most words. */
    private int eventColumn(List<Cell> cells) {
        int best = -1;
        double most = 1;
        for (int i = 0; i < cells.size(); i++) {
            var cell = cells.get(i);
            if (isNext(i)) {
                return EMPTY.matcher(cell.words()).matches() ? -1 : i;
            }
            var rank = cell.count() * (EVENT_COLUMN.matcher(head(i)).find() ? 3.0 : 1.0);
            if (rank > most && mayTell(cell)) {
                best = i;
                most = rank;
            }
        }
        return best;
    }

    private boolean isOnlyDay(Cell cell) {
        return DayPrefix.of(text, cell.start(), cell.span().end(), written).end()
                        >= cell.span().end()
                && dayOf(cell) != null;
    }

    private DayPrefix day(List<Cell> cells) {
        return cells.stream()
                .map(cell -> DayPrefix.of(text, cell.start(), cell.span().end(), written))
                .filter(prefix -> prefix.day() != null)
                .findFirst()
                .orElse(NO_DAY);
    }

    private LocalDate dayOf(Cell cell) {
        return DayPrefix.of(text, cell.start(), cell.span().end(), written).day();
    }

    private List<Cell> cells(int start, int end) {
        var cells = new ArrayList<Cell>();
        int at = start;
        for (var words : text.substring(start, end).split(" \\| ", -1)) {
            int lead = words.length() - words.stripLeading().length();
            cells.add(new Cell(at + lead, words.strip()));
            at += words.length() + 3;
        }
        return cells;
    }
}
