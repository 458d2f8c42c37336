package dev.harbinger.feed;

/**
 * What a poll brought, for people.
 *
 * @param httpStatus null if no server answered
 */
public record PollReport(PollStatus status, Integer httpStatus, int newEntries, int updatedEntries, String message) {}
