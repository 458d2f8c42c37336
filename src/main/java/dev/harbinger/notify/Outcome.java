package dev.harbinger.notify;

/**
 * What became of sending a message.
 *
 * @param answer for people
 * @param hopeless whether trying again would change nothing
 */
record Outcome(boolean arrived, String answer, boolean hopeless) {}
