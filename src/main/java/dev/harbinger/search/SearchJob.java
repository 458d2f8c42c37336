package dev.harbinger.search;

import dev.harbinger.common.Workers;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Puts what is new or other into the index, in the order of time. Rows that others commit late are caught by looking at
 * the last ones again. An index that belongs to another database is made anew.
 */
@ApplicationScoped
public class SearchJob {
    private static final Logger LOG = Logger.getLogger(SearchJob.class);
    private static final int BATCH = 500;

    /** So many rows are kept at once, so that a stop in the middle of many costs no more than some of them. */
    private static final int KEPT = 50_000;

    /** At two thousand rows a second as many as in a minute and a half; some ten MiB. */
    private static final int REMEMBERED = 200_000;

    private static final String DATABASE = "database";

    /** Raised when pages are indexed in another way, so that an index of the way before is made anew. */
    private static final int FORM = 5;

    private final EntityManager entities;
    private final SearchIndex index;
    private final SearchConfig config;
    private final InstantSource clock;
    private final GoneRows gone;
    private final Reach reach = new Reach();
    private final Taken taken = new Taken(REMEMBERED);
    private String database;
    private final ScheduledExecutorService worker = Workers.one("search");

    SearchJob(EntityManager entities, SearchIndex index, SearchConfig config, InstantSource clock, GoneRows gone) {
        this.entities = entities;
        this.index = index;
        this.config = config;
        this.clock = clock;
        this.gone = gone;
    }

    void begin(@Observes StartupEvent start) {
        long every = config.every().toMillis();
        worker.scheduleWithFixedDelay(this::tick, every, every, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent end) {
        Workers.end(worker);
    }

    private void tick() {
        try {
            run();
            if (gone.isDue()) {
                forgetGone();
            }
        } catch (IOException | RuntimeException e) {
            Workers.failed(
                    worker, LOG, "The index of the search could not be brought up to date; it is tried again", e);
        }
    }

    /** Reads until nothing new is left. */
    public synchronized void run() throws IOException {
        var now = clock.instant();
        var marks = marks();
        int read = 0;
        var first = QuarkusTransaction.requiringNew()
                .call(() -> Source.ALL.stream()
                        .map(source -> source.behind(entities, begin(source, marks), BATCH))
                        .toList());
        for (int i = 0; i < first.size(); i++) {
            read += read(Source.ALL.get(i), first.get(i), marks);
        }
        if (read > 0) {
            index.publish(marks);
        }
        reach.readAll(now);
    }

    /** Lets be found no more what is gone from the database. */
    public synchronized void forgetGone() throws IOException {
        if (gone.drop() > 0) {
            index.publish(index.marks());
        }
    }

    /** How far the index was read; nowhere if it belongs to another database. */
    private Map<String, String> marks() throws IOException {
        var marks = new HashMap<>(index.marks());
        if (database == null) {
            database = QuarkusTransaction.requiringNew().call(this::database);
        }
        if (!database.equals(marks.get(DATABASE))) {
            index.clear();
            reach.forget();
            taken.clear();
            marks.clear();
            marks.put(DATABASE, database);
        }
        return marks;
    }

    private Source.Point begin(Source source, Map<String, String> marks) {
        return new Source.Point(reach.from(kept(source, marks)), 0);
    }

    private static Instant kept(Source source, Map<String, String> marks) {
        return Instant.parse(marks.getOrDefault(source.name(), "1970-01-01T00:00:00Z"));
    }

    /** Takes up rows and all behind them; most often there is none, so that the first of all sources come together. */
    private int read(Source source, List<Source.Point> first, Map<String, String> marks) throws IOException {
        int read = take(source, first, marks);
        int published = 0;
        for (var rows = first; rows.size() == BATCH; read += take(source, rows, marks)) {
            var behind = rows.get(BATCH - 1);
            rows = QuarkusTransaction.requiringNew().call(() -> source.behind(entities, behind, BATCH));
            if (read - published >= KEPT) {
                index.publish(marks);
                published = read;
            }
        }
        return read;
    }

    private int take(Source source, List<Source.Point> rows, Map<String, String> marks) throws IOException {
        var fresh = rows.stream().filter(row -> !taken.has(source, row)).toList();
        if (!fresh.isEmpty()) {
            var ids = fresh.stream().map(Source.Point::id).toList();
            index.put(QuarkusTransaction.requiringNew().call(() -> source.pages(entities, ids)));
            fresh.forEach(row -> taken.add(source, row));
        }
        if (!rows.isEmpty()) {
            var at = rows.get(rows.size() - 1).at();
            marks.put(source.name(), (at.isAfter(kept(source, marks)) ? at : kept(source, marks)).toString());
        }
        taken.forgetBefore(source, begin(source, marks).at());
        return fresh.size();
    }

    /** What tells this database, and how it is indexed, from another: when it was first used. */
    private String database() {
        var first = entities.createNativeQuery(
                        "select min(\"installed_on\") from \"flyway_schema_history\"", Object.class)
                .getSingleResult();
        return FORM + " of " + first;
    }
}
