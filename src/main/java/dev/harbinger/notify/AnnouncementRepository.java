package dev.harbinger.notify;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What each channel was told, or is about to be. */
@ApplicationScoped
class AnnouncementRepository implements PanacheRepository<Announcement> {
    private static final int AT_ONCE = 500;

    /** What waits to be told, oldest first. */
    List<Announcement> waiting(Channel channel) {
        return find("channel = ?1 and spokenAt is null order by gatheredAt, id", channel)
                .page(0, AT_ONCE)
                .list();
    }
}
