/**
 * What people do with flags: confirm, dismiss, snooze, undo. The only room that resolves a question.
 */
package dev.harbinger.triage;
