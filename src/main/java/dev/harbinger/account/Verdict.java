package dev.harbinger.account;

import java.time.Duration;

/** What came of an {@link Attempt}. */
sealed interface Verdict {

    /** Name and password are right, and the user may sign in. */
    record Right(User user) implements Verdict {}

    /** They are not; which of them, nobody is told. */
    record Wrong() implements Verdict {}

    /** Too many wrong ones came from there for it to be looked at; it may be tried again after a while. */
    record Later(Duration rest) implements Verdict {}
}
