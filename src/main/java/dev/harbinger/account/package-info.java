/**
 * Who may do what: users, their passwords and roles, form login for browsers and HTTP Basic for programs.
 */
package dev.harbinger.account;
