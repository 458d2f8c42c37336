package dev.harbinger.brief;

import java.time.Instant;

/**
 * What one format gives before header lines, captions and tails are told apart.
 *
 * @param title the format's own title, or null
 * @param publishedAt the format's own date, or null
 */
record PlainPage(String title, Instant publishedAt, String text) {}
