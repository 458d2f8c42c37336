package dev.harbinger.account;

import dev.harbinger.common.Problems;
import dev.harbinger.common.Trail.Kind;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalLong;

/** What users change of their own accounts. A new password ends every session and voids what was believed. */
@ApplicationScoped
class Accounts {
    private static final int LONGEST_LABEL = 100;

    private final SessionRepository sessions;
    private final ApiTokenRepository tokens;
    private final PasswordLinkRepository links;
    private final AuditTrail trail;
    private final InstantSource clock;

    Accounts(
            SessionRepository sessions,
            ApiTokenRepository tokens,
            PasswordLinkRepository links,
            AuditTrail trail,
            InstantSource clock) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.links = links;
        this.trail = trail;
        this.clock = clock;
    }

    /** Gives a user a new password; a 422 problem says what is wrong with it. */
    void changePassword(User user, String password, String by) {
        PasswordRules.objection(password, user.name()).ifPresent(objection -> {
            throw Problems.unprocessable("password", objection);
        });
        user.changePassword(password);
        sessions.end(user);
        links.voidAllOf(user);
        var isOwn = by.equals(user.name());
        trail.note(
                Kind.ACCOUNT,
                by,
                isOwn ? "chose a new password; all sessions ended" : "gave " + user.name() + " a password");
    }

    /** The user of a link that invites or resets, who chooses the password now; 404 if the link was used or is too old. */
    @Transactional
    User choosePassword(Secret link, String password) {
        var user = links.alone(link, clock.instant()).map(PasswordLink::user).orElseThrow(Accounts::noLink);
        changePassword(user, password, user.name());
        return user;
    }

    /** Whose link it is. */
    Optional<User> invited(Secret link) {
        return links.holding(link, clock.instant()).map(PasswordLink::user);
    }

    static HttpProblem noLink() {
        return HttpProblem.builder()
                .withStatus(Response.Status.NOT_FOUND)
                .withTitle("This link does not lead anywhere any more")
                .withDetail("It was used, or is too old. Ask an admin for a new one.")
                .build();
    }

    /** A token that was made: the one time that its secret is known. */
    record Made(ApiToken token, Secret secret) {}

    /**
     * Makes a token.
     *
     * @param most the role that the caller has at the moment; a token cannot do more
     * @param until when it ends, null for never
     */
    Made token(User user, String label, Role scope, Role most, Instant until) {
        if (label == null || label.isBlank() || label.strip().length() > LONGEST_LABEL) {
            throw Problems.unprocessable("label", "say in 1 to 100 characters what the token is for");
        }
        if (scope.ordinal() > most.ordinal()) {
            throw Problems.unprocessable("scope", "is more than your own role; send at most " + most.words());
        }
        if (until != null && !until.isAfter(clock.instant())) {
            throw Problems.unprocessable("expiresAt", "is over already; send a day to come, or nothing for no end");
        }
        var secret = Secret.random(ApiToken.PREFIX);
        var token = new ApiToken(user, label.strip(), scope, secret, clock.instant()).until(until);
        tokens.persist(token);
        trail.note(Kind.ACCOUNT, user.name(), "made the API token “" + token.label() + "” as " + scope.words());
        return new Made(token, secret);
    }

    /** Voids a token of the user at once; does nothing if there is none of this number. */
    boolean revokeToken(User user, long id) {
        var token = tokens.of(user, id);
        token.ifPresent(known -> {
            tokens.delete(known);
            trail.note(Kind.ACCOUNT, user.name(), "revoked the API token “" + known.label() + "”");
        });
        return token.isPresent();
    }

    /** Ends one session of the user, or all but the one at hand. */
    void endSessions(User user, Long id, Optional<Secret> kept) {
        var ended = sessions.of(user).stream()
                .filter(session -> id == null || session.id().equals(id))
                .filter(session -> id != null || kept.filter(session::isOf).isEmpty())
                .toList();
        ended.forEach(sessions::delete);
        if (!ended.isEmpty()) {
            trail.note(Kind.LOGOUT, user.name(), "ended " + ended.size() + " of the own sessions");
        }
    }

    /** Asks for codes from the next sign-in on, if the app shows the right one; all other sessions end. */
    boolean startCodes(User user, String code, Optional<Secret> kept) {
        var now = clock.instant();
        var step = step(user, code);
        if (step.isEmpty() || user.isAskedForCodes()) {
            return false;
        }
        user.askForCodes(step.getAsLong(), now);
        endSessions(user, null, kept);
        trail.note(Kind.ACCOUNT, user.name(), "asks for a code at sign-in from now on");
        return true;
    }

    /** Asks for no codes any more, if one more is right. */
    boolean stopCodes(User user, String code) {
        var isRight = step(user, code).isPresent();
        if (isRight) {
            user.endCodes();
            trail.note(Kind.ACCOUNT, user.name(), "asks for no code at sign-in any more");
        }
        return isRight;
    }

    private OptionalLong step(User user, String code) {
        return user.codeSecret()
                .map(secret -> Codes.step(secret, code, user.codeStep(), clock.instant()))
                .orElseGet(OptionalLong::empty);
    }
}
