/**
 * Measures the packaged program from outside: {@link dev.harbinger.bench.FeedBenchmark} lets it poll some thousand feeds
 * that {@link dev.harbinger.bench.FeedWorld} serves on loopback, and prints what that costs.
 */
package dev.harbinger.bench;
