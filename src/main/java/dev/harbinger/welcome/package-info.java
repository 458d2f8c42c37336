/**
 * The first start: makes the first user, takes in a sample brief and the starter feeds, serves the sample feed, and takes
 * the samples away again. It stands at the end of the street: it may use briefs, questions, feeds and accounts; nobody
 * uses it.
 */
package dev.harbinger.welcome;
