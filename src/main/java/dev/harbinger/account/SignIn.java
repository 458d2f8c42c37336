package dev.harbinger.account;

import dev.harbinger.common.Trail.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Optional;

/** Opens and ends the sessions of browsers. Each sign-in gets a secret of its own, whatever the browser held before. */
@ApplicationScoped
class SignIn {
    private static final String SESSION = "hbs_";

    private final SessionRepository sessions;
    private final UserRepository users;
    private final WrongPasswords wrong;
    private final AuditTrail trail;
    private final InstantSource clock;

    SignIn(
            SessionRepository sessions,
            UserRepository users,
            WrongPasswords wrong,
            AuditTrail trail,
            InstantSource clock) {
        this.sessions = sessions;
        this.users = users;
        this.wrong = wrong;
        this.trail = trail;
        this.clock = clock;
    }

    /** A session that was opened, and whether a code must follow before it proves anything. */
    record Opened(Secret secret, boolean wantsCode) {}

    /** Opens a session for somebody whose password was right. */
    @Transactional
    Opened afterPassword(User proved, Optional<Secret> before, Caller caller) {
        var user = users.findById(proved.id());
        if (!user.isAskedForCodes()) {
            trail.note(Kind.LOGIN, user.name(), "signed in with a password", caller);
        }
        return open(user, user.isAskedForCodes(), before, caller);
    }

    /** Opens a session for somebody whom the provider of the single sign-on has proved, codes included. */
    @Transactional
    Opened afterProvider(User user, Optional<Secret> before, Caller caller) {
        trail.note(Kind.LOGIN, user.name(), "signed in by single sign-on", caller);
        return open(user, false, before, caller);
    }

    /** Notes that the provider proved somebody who may not come in. */
    void refused(String name, String why, Caller caller) {
        trail.note(Kind.REFUSED, name, "came by single sign-on and " + why, caller);
    }

    /** Opens a session for somebody who was signed in until all sessions ended just now. */
    Opened goOn(User user, Caller caller) {
        return open(user, false, Optional.empty(), caller);
    }

    /** Opens a session for somebody whose password was right and who sends a code; empty if that is wrong. */
    @Transactional
    Optional<Opened> afterCode(Secret half, String code, Caller caller) {
        return sessions.halfProven(half)
                .map(UserSession::user)
                .filter(user -> isRight(user, code, caller))
                .map(user -> {
                    trail.note(Kind.LOGIN, user.name(), "signed in with a password and a code", caller);
                    return open(user, false, Optional.of(half), caller);
                });
    }

    private boolean isRight(User user, String code, Caller caller) {
        var attempt = new Attempt(user.name() + "\ncode", "", caller);
        if (!wrong.placeInLine(attempt).isZero()) {
            return false;
        }
        var step = Codes.step(user.codeSecret().orElseThrow(), code, user.codeStep(), clock.instant());
        if (step.isEmpty()) {
            wrong.wrong(attempt);
            trail.note(Kind.REFUSED, user.name(), "wrong code", caller);
            return false;
        }
        wrong.right(attempt);
        user.tookCode(step.getAsLong());
        return true;
    }

    private Opened open(User user, boolean wantsCode, Optional<Secret> before, Caller caller) {
        before.ifPresent(sessions::end);
        sessions.sweep();
        var secret = Secret.random(SESSION);
        sessions.persist(new UserSession(user, secret, wantsCode, caller, clock.instant()));
        return new Opened(secret, wantsCode);
    }

    /** Ends the session of a browser. */
    @Transactional
    void end(Secret secret) {
        sessions.proven(secret)
                .ifPresent(session -> trail.note(Kind.LOGOUT, session.user().name(), "signed out"));
        sessions.end(secret);
    }
}
