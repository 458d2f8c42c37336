package dev.harbinger.account;

import dev.harbinger.common.Trail.Kind;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * Checks names and passwords, of the login page as of HTTP Basic. An unknown name, a user without a password and one who
 * was disabled cost the same hash as a wrong password, so that the time tells nothing.
 */
@ApplicationScoped
class CredentialCheck {
    private static final String NOBODYS_HASH = PasswordHash.of("nobody has this password");

    private final UserRepository users;
    private final WrongPasswords wrong;
    private final Believed believed;
    private final AuditTrail trail;

    CredentialCheck(UserRepository users, WrongPasswords wrong, Believed believed, AuditTrail trail) {
        this.users = users;
        this.wrong = wrong;
        this.believed = believed;
        this.trail = trail;
    }

    /** Checks when it is the attempt's turn; ends on a thread that may block. */
    Uni<Verdict> check(Attempt attempt) {
        return onWorker(Uni.createFrom().voidItem()).flatMap(start -> {
            var user = named(attempt.name());
            if (user.filter(known -> !known.isDisabled() && believed.holds(known, attempt.password()))
                    .isPresent()) {
                return Uni.createFrom().item(new Verdict.Right(user.orElseThrow()));
            }
            return inTurn(attempt);
        });
    }

    private Uni<Verdict> inTurn(Attempt attempt) {
        var wait = wrong.placeInLine(attempt);
        if (wait.compareTo(WrongPasswords.LONGEST_LINE) > 0) {
            return Uni.createFrom().item(new Verdict.Later(wait));
        }
        if (wait.isZero()) {
            return Uni.createFrom().item(verdict(attempt));
        }
        return onWorker(Uni.createFrom().voidItem().onItem().delayIt().by(wait)).map(turn -> verdict(attempt));
    }

    private static Uni<Void> onWorker(Uni<Void> start) {
        return start.emitOn(Infrastructure.getDefaultExecutor());
    }

    private Verdict verdict(Attempt attempt) {
        var user = named(attempt.name());
        var hash = user.flatMap(User::passwordHash).orElse(NOBODYS_HASH);
        var matches = PasswordHash.matches(attempt.password(), hash);
        if (!matches
                || hash.equals(NOBODYS_HASH)
                || user.filter(User::isDisabled).isPresent()) {
            wrong.wrong(attempt);
            trail.note(Kind.REFUSED, attempt.name(), "wrong name or password", attempt.caller());
            return new Verdict.Wrong();
        }
        wrong.right(attempt);
        return new Verdict.Right(welcome(user.orElseThrow(), attempt.password()));
    }

    private User welcome(User user, String password) {
        if (user.passwordHash().filter(PasswordHash::isOld).isPresent()) {
            QuarkusTransaction.requiringNew()
                    .run(() -> users.findByIdOptional(user.id()).ifPresent(known -> known.strengthen(password)));
        }
        believed.remember(user, password);
        return user;
    }

    private Optional<User> named(String name) {
        return QuarkusTransaction.requiringNew().call(() -> users.named(name));
    }
}
