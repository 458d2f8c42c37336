package dev.harbinger.digest;

import dev.harbinger.common.Chance;
import dev.harbinger.match.Flag;
import dev.harbinger.match.Leaning;
import dev.harbinger.match.Reason;

/**
 * Why the program holds a question for answered, its parts apart.
 *
 * @param reason the one that tells a reader most; null for none
 */
record Why(long percent, Leaning leaning, Reason reason) {
    static Why of(Flag flag) {
        return new Why(
                Chance.percent(flag.likelihood()),
                flag.leaning(),
                flag.tellingReason().orElse(null));
    }
}
