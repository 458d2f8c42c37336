package dev.harbinger.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;

/** What the guide of the first days knows of the user at hand. */
@ApplicationScoped
public class FirstDays {
    private final CurrentUser current;
    private final AccountConfig config;
    private final InstantSource clock;

    FirstDays(CurrentUser current, AccountConfig config, InstantSource clock) {
        this.current = current;
        this.config = config;
        this.clock = clock;
    }

    /** The name of the user. */
    public String name() {
        return current.name();
    }

    /** Whether the user signs in with a password of their own choice, and not with one that was printed. */
    @Transactional
    public boolean hasOwnPassword() {
        return current.find()
                .map(user -> !user.name().equals(FirstAdmin.NAME)
                        || user.epoch() > 1
                        || config.password().isPresent())
                .orElse(true);
    }

    /** Puts the guide away for good. */
    @Transactional
    public void putAway() {
        current.get().guided(clock.instant());
    }
}
