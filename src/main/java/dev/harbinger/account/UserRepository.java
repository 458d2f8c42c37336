package dev.harbinger.account;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Those who may sign in. */
@ApplicationScoped
public class UserRepository implements PanacheRepository<User> {

    /** The names of all, in alphabetical order. */
    public List<String> names() {
        return getEntityManager()
                .createQuery("select u.name from AppUser u order by lower(u.name), u.name", String.class)
                .getResultList();
    }

    /** The user of exactly this name. */
    public Optional<User> named(String name) {
        return find("name", name).firstResultOptional();
    }
}
