/**
 * Feeds and their entries: subscribing, polling what is due, reading RSS, RDF, Atom and JSON Feed, OPML in and out. It
 * knows nothing of questions; new entries wait in its outbox until a later stage takes them.
 */
package dev.harbinger.feed;
