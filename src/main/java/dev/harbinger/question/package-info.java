/**
 * The open question and its life: opened from a signal or by hand, likely resolved, resolved, expired, dropped. Filing a
 * brief ends here, because what a reader wants back from it are its questions.
 */
package dev.harbinger.question;
