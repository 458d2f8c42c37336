package dev.harbinger.digest;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Supplier;

/** Reads what a run of digests tells, and puts each thing that it tells into words once. */
@ApplicationScoped
class Issues {
    private final NewsDesk desk;
    private final BackdropDesk backdrops;
    private final Composing composing;
    private final EditionRepository editions;

    Issues(NewsDesk desk, BackdropDesk backdrops, Composing composing, EditionRepository editions) {
        this.desk = desk;
        this.backdrops = backdrops;
        this.composing = composing;
        this.editions = editions;
    }

    /** Reads what happened since then. */
    Issue open(Supplier<Instant> since) {
        var news = QuarkusTransaction.requiringNew().call(() -> desk.since(since.get()));
        return new Issue(news, QuarkusTransaction.requiringNew().call(backdrops::now));
    }

    /** The edition that tells this in a language, for the transaction at hand; it stays, also if that transaction fails. */
    Edition edition(Issue issue, Told told, Backdrop shown, Locale language) {
        return editions.known(issue.edition(
                told,
                shown,
                language,
                () -> QuarkusTransaction.requiringNew()
                        .call(() -> editions.keep(
                                        composing.edition(told.changes(), shown, language),
                                        issue.news().until())
                                .id())));
    }
}
