package dev.harbinger.common;

/** The audit trail as every room may write to it: what was done, by whom. What is written is never changed. */
public interface Trail {

    /** What happened, in the coarse sorts by which the trail is searched. */
    enum Kind {
        /** Somebody signed in. */
        LOGIN,
        /** Somebody signed out, or a session was ended. */
        LOGOUT,
        /** A wrong password, code, link or token, or something that the role does not allow. */
        REFUSED,
        /** Something was changed. */
        CHANGE,
        /** A user, a password, a role or a token was changed. */
        ACCOUNT,
        /** A mail was sent, or could not be. */
        MAIL
    }

    /**
     * Writes a line, in the transaction at hand, or in one of its own if there is none.
     *
     * @param who a user's name, or the program's
     * @param detail one sentence; never holds a secret
     */
    void note(Kind kind, String who, String detail);
}
