package dev.harbinger.account;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Those who may sign in. */
@ApplicationScoped
public class UserRepository implements PanacheRepository<User> {

    /** The names of all, in alphabetical order. */
    public List<String> names() {
        return getEntityManager()
                .createQuery("select u.name from User u order by lower(u.name), u.name", String.class)
                .getResultList();
    }

    /** The user of exactly this name. */
    public Optional<User> named(String name) {
        return find("name", name).firstResultOptional();
    }

    /** Whom a provider of single sign-on knows by this subject. */
    Optional<User> bySubject(String subject) {
        return find("subject", subject).firstResultOptional();
    }

    /** The user of a mail address, unless several have it. */
    Optional<User> reachedAt(String email) {
        var users = list("lower(email)", email.toLowerCase(Locale.ROOT));
        return users.size() == 1 ? Optional.of(users.get(0)) : Optional.empty();
    }

    /** Everybody, by name. */
    public List<User> byName() {
        return list("order by lower(name), id");
    }

    /** The user whose name differs at most by upper and lower case. */
    Optional<User> like(String name) {
        return find("lower(name)", name.toLowerCase(Locale.ROOT)).firstResultOptional();
    }

    /** Those who may manage users now; locked until the transaction ends, so that the last one stays. */
    List<User> admins() {
        return find("role = ?1 and disabledAt is null order by id", Role.ADMIN)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }
}
