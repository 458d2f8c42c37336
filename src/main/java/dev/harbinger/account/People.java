package dev.harbinger.account;

import dev.harbinger.common.Problems;
import dev.harbinger.common.Trail.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.regex.Pattern;

/**
 * What admins change of other people's accounts. Whatever narrows what somebody may do ends their sessions at once; an
 * admin who may sign in always remains.
 */
@ApplicationScoped
class People {
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N} ._@'’-]{0,99}");
    private static final Pattern EMAIL =
            Pattern.compile("[^@\\s<>\"(),;:\\p{Cntrl}]{1,64}@[^@\\s<>\"(),;:\\p{Cntrl}]{1,189}");

    private final UserRepository users;
    private final SessionRepository sessions;
    private final Invitations invitations;
    private final AuditTrail trail;
    private final InstantSource clock;

    People(
            UserRepository users,
            SessionRepository sessions,
            Invitations invitations,
            AuditTrail trail,
            InstantSource clock) {
        this.users = users;
        this.sessions = sessions;
        this.invitations = invitations;
        this.trail = trail;
        this.clock = clock;
    }

    /** Adds somebody who has no password yet; 409 if the name is taken. */
    User add(String name, String email, Role role, String admin) {
        var checked = checkedName(name);
        if (users.like(checked).isPresent()) {
            throw Problems.conflict("There is a user of this name already. Take another one.");
        }
        var user = new User(checked, checkedEmail(email), role, clock.instant());
        users.persist(user);
        trail.note(Kind.ACCOUNT, admin, "added " + user.name() + " as " + role.words());
        return user;
    }

    void become(User user, Role role, String admin) {
        if (user.role() == role) {
            return;
        }
        keepAnAdmin(user);
        trail.note(
                Kind.ACCOUNT,
                admin,
                "made " + user.name() + " " + role.words() + ", who was "
                        + user.role().words());
        user.become(role);
        sessions.end(user);
    }

    void disable(User user, String admin) {
        if (user.isDisabled()) {
            return;
        }
        if (user.name().equals(admin)) {
            throw Problems.conflict("You would lock yourself out. Let another admin do it.");
        }
        keepAnAdmin(user);
        user.disable(clock.instant());
        sessions.end(user);
        trail.note(Kind.ACCOUNT, admin, "disabled " + user.name());
    }

    void enable(User user, String admin) {
        if (user.isDisabled()) {
            user.enable();
            trail.note(Kind.ACCOUNT, admin, "enabled " + user.name());
        }
    }

    void reachAt(User user, String email, String admin) {
        user.reachAt(checkedEmail(email));
        trail.note(Kind.ACCOUNT, admin, "changed the mail address of " + user.name());
    }

    /** Voids password, codes and sessions, and makes a link to choose a new password. */
    Invitations.Invitation reset(User user, String admin) {
        user.forgetPassword();
        user.endCodes();
        sessions.end(user);
        trail.note(Kind.ACCOUNT, admin, "reset the password of " + user.name());
        return invitations.invite(user, admin);
    }

    private void keepAnAdmin(User leaving) {
        var admins = users.admins();
        if (admins.size() == 1 && admins.get(0).id().equals(leaving.id())) {
            throw Problems.conflict("This is the last admin. Make somebody else one first.");
        }
    }

    private static String checkedName(String name) {
        var stripped = name == null ? "" : name.strip();
        if (!NAME.matcher(stripped).matches()) {
            throw Problems.unprocessable(
                    "name", "take 1 to 100 letters, digits, spaces and . _ @ ' -, beginning with a letter or digit");
        }
        return stripped;
    }

    private static String checkedEmail(String email) {
        if (email == null || email.isBlank()) {
            return null;
        }
        if (!EMAIL.matcher(email.strip()).matches()) {
            throw Problems.unprocessable("email", "is no mail address; send one such as anna@example.org, or nothing");
        }
        return email.strip();
    }
}
