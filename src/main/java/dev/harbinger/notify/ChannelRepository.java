package dev.harbinger.notify;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The channels that are kept. */
@ApplicationScoped
class ChannelRepository implements PanacheRepository<Channel> {
    List<Channel> byName() {
        return list("order by lower(name), id");
    }

    /** How many did not take the last message. */
    long failing() {
        return count("lastError is not null");
    }
}
