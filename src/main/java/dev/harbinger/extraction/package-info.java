/**
 * Turns the plain text of a brief into signals: the passages that name a specific, still open event, each as a question
 * in good English with its type, actors and deadline. Signs weigh each passage, and where they leave it open a small network
 * reads it in its context. Pure: no database, no HTTP, linear in the length of the text.
 */
package dev.harbinger.extraction;
