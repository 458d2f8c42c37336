package dev.harbinger.account;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/**
 * Finds the account of somebody whom the provider knows: the one that came from there before, else one of the same checked
 * mail address that nobody else has claimed, else a new one. Names are no proof, for others may choose them at the provider.
 */
@ApplicationScoped
class SingleSignOn {
    /** Who changes roles and accounts in the trail. */
    private static final String PROVIDER = "single sign-on";

    private final UserRepository users;
    private final People people;
    private final SignIn signIn;
    private final SingleSignOnConfig config;

    SingleSignOn(UserRepository users, People people, SignIn signIn, SingleSignOnConfig config) {
        this.users = users;
        this.people = people;
        this.signIn = signIn;
        this.config = config;
    }

    /** What the provider's word was worth. */
    sealed interface Outcome {
        record In(User user, SignIn.Opened session) implements Outcome {}

        /** Why not, in a word that the login page knows. */
        record Refused(String why) implements Outcome {}
    }

    /** Opens a session of our own, as after a password; what the browser held before is void. */
    @Transactional
    Outcome signIn(Claims claims, Optional<Secret> before, Caller caller) {
        var role = config.rolesClaim().map(claim -> claims.role(claim, config.rolesPrefix()));
        if (role.isPresent() && role.get().isEmpty()) {
            return refused(claims, "no role", "role", caller);
        }
        var known = users.bySubject(claims.subject()).or(() -> claimed(claims));
        var user = known.or(() -> added(claims, role.flatMap(given -> given).orElse(config.role())));
        if (user.isEmpty()) {
            return refused(claims, "no account", "account", caller);
        }
        if (user.get().isDisabled()) {
            return refused(claims, "a disabled account", "account", caller);
        }
        role.flatMap(given -> given).ifPresent(given -> becomes(user.get(), given));
        return new Outcome.In(user.get(), signIn.afterProvider(user.get(), before, caller));
    }

    private Optional<User> claimed(Claims claims) {
        var user = claims.email()
                .flatMap(users::reachedAt)
                .filter(one -> one.subject().isEmpty());
        user.ifPresent(one -> one.knownAs(claims.subject()));
        return user;
    }

    private Optional<User> added(Claims claims, Role role) {
        var name = claims.text(config.nameClaim()).or(claims::email);
        if (!config.create() || name.isEmpty()) {
            return Optional.empty();
        }
        try {
            var user = people.add(name.get(), claims.email().orElse(null), role, PROVIDER);
            user.knownAs(claims.subject());
            return Optional.of(user);
        } catch (HttpProblem taken) {
            return Optional.empty();
        }
    }

    /** The last admin stays one. */
    private void becomes(User user, Role role) {
        try {
            people.become(user, role, PROVIDER);
        } catch (HttpProblem lastAdmin) {
            // is told to admins who try the same on the page
        }
    }

    private Outcome refused(Claims claims, String what, String why, Caller caller) {
        signIn.refused(claims.text(config.nameClaim()).orElse("somebody"), "has " + what + " here", caller);
        return new Outcome.Refused(why);
    }
}
