package dev.harbinger.match;

/**
 * What a person said of a flag.
 *
 * @param judged how likely it was held then
 * @param note why; may be null
 */
record Said(double judged, FlagStatus status, String note) {}
