package dev.harbinger.feed;

import java.time.Duration;

/** One poll that is over and not stored yet: what came, how large it was and how long it took. */
record Polled(Claim claim, PollResult result, long bytes, Duration took) {}
