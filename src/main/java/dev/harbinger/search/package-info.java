/**
 * Full-text search over questions, briefs and entries: an index beside the database, filled from it and made anew from it
 * whenever it is missing. Each process keeps its own.
 */
package dev.harbinger.search;
