package dev.harbinger.common;

import java.time.Instant;

/** A row by its id, with the point in time, to the microsecond, by which it is listed. */
public record Dated(long id, Instant at) {}
