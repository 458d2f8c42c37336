/**
 * Judges entries against open questions and raises flags: which questions could this entry concern, who did what
 * according to it, has it happened, and is it the event that was asked for. Every reason shown moved the score.
 */
package dev.harbinger.match;
