/**
 * Mail as every room hands it over: a mail becomes bytes here, is signed (DKIM) if a key is set, and goes to the mail
 * server of the settings over a connection that is kept for the next. Nothing is stored, and nobody's time is lost to a
 * server that does not answer: each mail has a deadline after which its connection is cut.
 */
package dev.harbinger.common.mail;
