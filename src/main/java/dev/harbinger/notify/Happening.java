package dev.harbinger.notify;

import java.time.Instant;
import java.util.Map;

/**
 * One thing that happened.
 *
 * @param key by which it is known again
 * @param type such as {@code flag.raised} or {@code question.resolved}
 * @param line for people
 * @param data for programs
 */
record Happening(String key, String type, Instant at, String line, String link, Map<String, Object> data) {}
