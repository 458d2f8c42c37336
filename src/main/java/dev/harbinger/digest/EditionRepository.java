package dev.harbinger.digest;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** The contents of digests. */
@ApplicationScoped
class EditionRepository implements PanacheRepository<Edition> {

    /** The kept content that says the same, or this one, kept from now on. */
    Edition keep(Written content, Instant now) {
        return find("contentHash", Edition.hash(content)).firstResultOptional().orElseGet(() -> {
            var edition = new Edition(content, now);
            persist(edition);
            return edition;
        });
    }

    /** One that is kept, by its key, without reading it. */
    Edition known(long id) {
        return getEntityManager().getReference(Edition.class, id);
    }

    /** Drops contents made before then that no mail has. */
    void dropUnused(Instant before) {
        delete(
                "delete from Edition e where e.madeAt < ?1 and not exists (select 1 from Letter l where l.edition = e)",
                before);
    }
}
