/**
 * Judges entries against open questions and raises flags, in two stages: an index that follows the questions finds the
 * few that an entry might answer, and the judge says who did what according to it, whether it has happened, and whether
 * it is the event that was asked for; where that leaves it open, entry and question are read together. What tells the
 * same story joins one flag. Every reason shown moved the score.
 */
package dev.harbinger.match;
