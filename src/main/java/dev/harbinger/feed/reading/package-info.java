/**
 * Reading feeds as they are out there. Bytes are decoded ({@link dev.harbinger.feed.reading.Decoding}), markup becomes a
 * small tree by a strict pull parser or, if it is broken, by a lenient one, and the tree becomes entries: at once if it is
 * a common feed that says all it should, with the help of Rome otherwise. Pure: no database, no network, no clock.
 */
package dev.harbinger.feed.reading;
