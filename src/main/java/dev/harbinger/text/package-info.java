/**
 * Pure functions on language: sentences, names, known actors, event words, modality, dates. No state, no database; the
 * words themselves are data files beside the classes under resources, to which an installation may add its own.
 */
package dev.harbinger.text;
