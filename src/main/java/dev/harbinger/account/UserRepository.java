package dev.harbinger.account;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Those who may sign in. */
@ApplicationScoped
public class UserRepository implements PanacheRepository<User> {

    /** The user of exactly this name. */
    public Optional<User> named(String name) {
        return find("name", name).firstResultOptional();
    }
}
