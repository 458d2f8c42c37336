package dev.harbinger.feed;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** A list of feeds that is taken in step by step, and what came of it so far. */
@Entity
public class FeedImport {
    private static final int MOST_REPORTED = 500;

    @Id
    @GeneratedValue
    private Long id;

    private Instant startedAt;
    private Instant finishedAt;

    @Column(columnDefinition = "TEXT")
    private String opml;

    private int total;
    private int done;
    private int added;
    private int known;

    @Column(columnDefinition = "TEXT")
    private String invalid = "";

    @Version
    private int version;

    /** For Hibernate. */
    protected FeedImport() {}

    FeedImport(String opml, int total, Instant now) {
        this.opml = opml;
        this.total = total;
        startedAt = now;
    }

    /** Some more lines of the list were taken in. */
    void advance(int lines, FeedCatalog.Imported imported, Instant now) {
        done += lines;
        added += imported.added();
        known += imported.known();
        var news = imported.invalid().stream()
                .map(line -> line.url().replace('\n', ' ') + " " + line.why())
                .collect(Collectors.joining("\n"));
        if (!news.isEmpty() && invalid().size() < MOST_REPORTED) {
            invalid = invalid.isEmpty() ? news : invalid + "\n" + news;
        }
        if (lines == 0 || done >= total) {
            finishedAt = now;
            opml = "";
        }
    }

    public Long id() {
        return id;
    }

    String opml() {
        return opml;
    }

    public Instant startedAt() {
        return startedAt;
    }

    /** Null while it runs. */
    public Instant finishedAt() {
        return finishedAt;
    }

    public int total() {
        return total;
    }

    public int done() {
        return done;
    }

    public int added() {
        return added;
    }

    public int known() {
        return known;
    }

    /** The lines that were left out, each with why; the first five hundred or so. */
    public List<String> invalid() {
        return invalid.isEmpty() ? List.of() : List.of(invalid.split("\n"));
    }
}
