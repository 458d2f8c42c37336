package dev.harbinger.bench;

/**
 * What one visit took.
 *
 * @param bytes the size of the page
 * @param zipped as it came over the wire
 */
record DeskSample(DeskVisit visit, int status, double millis, int bytes, int zipped) {}
