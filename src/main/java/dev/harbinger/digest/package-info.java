/**
 * Subscribers and their mail. What is new is read from the history of questions and composed for each subscriber when the
 * local hour has come; each digest is a row, unique by subscriber and local day, that workers claim and hand to the mail
 * server. A restart loses no row, and a row that was in the air is sent again under the same Message-ID.
 */
package dev.harbinger.digest;
