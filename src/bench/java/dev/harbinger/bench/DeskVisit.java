package dev.harbinger.bench;

import java.util.function.Supplier;

/**
 * A page or list that people look at.
 *
 * @param weight how often, compared with others
 * @param path another one at each call
 */
record DeskVisit(String name, int weight, Supplier<String> path) {}
