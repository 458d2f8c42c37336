package dev.harbinger.feed;

/** How a poll went, in the words of the outside contract. */
public enum PollStatus {
    OK,
    NOT_MODIFIED,
    GONE,
    RATE_LIMITED,
    FAILED
}
