/**
 * Harbinger reads briefs, keeps each "what to watch" signal as an open question, polls feeds and flags the entries
 * that likely answer one.
 *
 * <p>The way of a brief: {@code brief} reads it, {@code extraction} finds its signals, {@code question} keeps them as
 * open questions. The way of an entry: {@code feed} polls and keeps it, {@code match} judges it against the open
 * questions and raises flags, {@code triage} takes the people's verdicts. {@code dashboard} shows it all. Each stage
 * pulls what the one before has stored; none calls the next. {@code ArchitectureTest} keeps the arrows.
 */
package dev.harbinger;
