package dev.harbinger.feed;

/**
 * What a poll brought, for people.
 *
 * @param httpStatus null if no server answered
 */
public record PollReport(PollStatus status, Integer httpStatus, int newEntries, int updatedEntries, String message) {
    static PollReport without(PollStatus status, Integer httpStatus, String message) {
        return new PollReport(status, httpStatus, 0, 0, message);
    }

    /** The same, with more words at the end. */
    PollReport and(String words) {
        return new PollReport(status, httpStatus, newEntries, updatedEntries, message + words);
    }
}
