package dev.harbinger.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes the first user, {@code admin}, and keeps the password in step with the setting when one is set. */
@ApplicationScoped
public class FirstAdmin {
    /** The name of the first user. */
    public static final String NAME = "admin";

    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int LENGTH = 16;

    private final UserRepository users;
    private final SessionRepository sessions;
    private final AccountConfig config;
    private final InstantSource clock;

    FirstAdmin(UserRepository users, SessionRepository sessions, AccountConfig config, InstantSource clock) {
        this.users = users;
        this.sessions = sessions;
        this.config = config;
        this.clock = clock;
    }

    /** Makes {@code admin} if there is none yet; the password is returned only if it was made up here, to be printed once. */
    @Transactional
    public Optional<String> ensure() {
        var known = users.named(NAME);
        if (known.isPresent()) {
            config.password().ifPresent(set -> keepInStep(known.get(), set));
            return Optional.empty();
        }
        var madeUp = config.password().isPresent() ? Optional.<String>empty() : Optional.of(random());
        var admin = new User(NAME, null, Role.ADMIN, clock.instant());
        admin.changePassword(madeUp.or(config::password).orElseThrow());
        users.persist(admin);
        return madeUp;
    }

    private void keepInStep(User admin, String password) {
        var hash = admin.passwordHash();
        if (hash.filter(kept -> PasswordHash.matches(password, kept)).isEmpty()) {
            admin.changePassword(password);
            sessions.end(admin);
        } else if (hash.filter(PasswordHash::isOld).isPresent()) {
            admin.strengthen(password);
        }
    }

    private static String random() {
        return new SecureRandom()
                .ints(LENGTH, 0, LETTERS.length())
                .mapToObj(i -> LETTERS.substring(i, i + 1))
                .collect(Collectors.joining());
    }
}
