package dev.harbinger.account;

import dev.harbinger.common.Figures;
import dev.harbinger.common.Listing;
import dev.harbinger.common.Page;
import dev.harbinger.common.PageRequest;
import dev.harbinger.common.SortKey;
import dev.harbinger.common.Trail;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.InstantSource;

/** Keeps the audit trail: lines are added and read, and there is no way to change or remove one. */
@ApplicationScoped
class AuditTrail implements Trail {
    private final EntityManager rows;
    private final Figures figures;
    private final CurrentVertxRequest current;
    private final InstantSource clock;

    AuditTrail(EntityManager rows, Figures figures, CurrentVertxRequest current, InstantSource clock) {
        this.rows = rows;
        this.figures = figures;
        this.current = current;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void note(Kind kind, String who, String detail) {
        note(kind, who, detail, caller());
    }

    /** A line about a request that is not the one at hand. */
    @Transactional
    void note(Kind kind, String who, String detail, Caller caller) {
        rows.persist(new AuditEvent(kind, who, detail, caller.address(), clock.instant()));
    }

    /** The lines that fit, the newest first. */
    Page<AuditEvent> list(AuditFilter filter, PageRequest page) {
        return new Listing<>(rows, AuditEvent.class, "-happenedAt")
                .sortableBy(SortKey.instant("happenedAt", "e.happenedAt"))
                .where("e.kind = :kind", "kind", filter.kind)
                .equal("e.whose", "whose", filter.name())
                .where("e.happenedAt >= :since", "since", filter.from())
                .where("e.happenedAt < :until", "until", filter.to())
                .containing("q", filter.q, "e.detail", "e.address")
                .rememberedBy(figures)
                .page(page);
    }

    private Caller caller() {
        try {
            return Caller.of(current.getCurrent());
        } catch (ContextNotActiveException e) {
            return Caller.NOBODY;
        }
    }
}
