package dev.harbinger.question;

import dev.harbinger.common.Problems;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;

/** The views that are kept; a view of the same name and owner is replaced. */
@ApplicationScoped
@Transactional
public class SavedViews implements PanacheRepository<SavedView> {
    private final InstantSource clock;

    SavedViews(InstantSource clock) {
        this.clock = clock;
    }

    /** A user's own views and those that others share, by name. */
    public List<SavedView> of(String user) {
        return list("owner = ?1 or shared = true order by lower(name), id", user);
    }

    SavedView keep(String owner, String name, String address, boolean shared) {
        delete("owner = ?1 and name = ?2", owner, name.strip());
        var view = new SavedView(owner, name.strip(), address, shared, clock.instant());
        persist(view);
        return view;
    }

    /** Drops a view of one's own. */
    void drop(long id, String owner) {
        if (delete("id = ?1 and owner = ?2", id, owner) == 0) {
            throw Problems.notFound("view of your own", id);
        }
    }
}
