/**
 * Who may do what, and who did what.
 *
 * <p>A user has one role, and each role may do what those before it may. Browsers sign in by a form
 * ({@link dev.harbinger.account.LoginPages}) and hold the secret of a session; programs send HTTP Basic or an API token.
 * {@link dev.harbinger.account.SecretCheck} and {@link dev.harbinger.account.BasicCheck} turn each into the user as it is
 * now, so that whatever was revoked is refused from the very next request on. Secrets are kept as hashes only: those that
 * people choose slowly ({@link dev.harbinger.account.PasswordHash}), those of 256 random bits fast. What was done stands
 * in the audit trail, which grows and never changes.
 */
package dev.harbinger.account;
