package dev.harbinger.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.SplittableRandom;

/** How large a desk is, and when it began; the same size is filled the same way. */
record DeskSize(int questions) {
    static final int USERS = 20;
    private static final Instant NOW =
            Instant.now().truncatedTo(ChronoUnit.HOURS).minus(Duration.ofHours(1));
    private static final Duration YEAR = Duration.ofDays(365);

    int briefs() {
        return Math.max(1, questions / 10);
    }

    int entries() {
        return questions * 10;
    }

    int flags() {
        return questions * 2;
    }

    int feeds() {
        return Math.max(5, questions / 200);
    }

    /** The feed that brought an entry; the first brings as much as ten others. */
    long feedOf(long entry) {
        return 1 + (entry % 10 == 0 ? 0 : new SplittableRandom(entry).nextInt(feeds()));
    }

    /** When the row of a number was made: all are spread over the last year, the last one made now. */
    static Instant at(long number, long all) {
        return NOW.minus(YEAR).plusMillis(YEAR.toMillis() * number / all);
    }

    static Instant now() {
        return NOW;
    }

    /** The name of a user by any number. */
    static String user(int number) {
        return "person-" + (1 + number % USERS);
    }
}
