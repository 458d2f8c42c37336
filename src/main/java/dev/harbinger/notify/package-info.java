/**
 * Ways out to programs and chats: signed webhooks, messages to Slack, Teams, ntfy and mailboxes, Atom feeds and a calendar. What
 * happened is read from flags and the history of questions and kept as a row per channel, so nothing is told twice; a
 * channel that is slow or fails waits alone.
 */
package dev.harbinger.notify;
