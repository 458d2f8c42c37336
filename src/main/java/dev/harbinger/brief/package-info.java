/**
 * Takes briefs in and keeps them: reads text, Markdown and HTML into the plain text that offsets count in, takes title,
 * date, region and category from the header lines, and leaves out captions, credits and source tails.
 */
package dev.harbinger.brief;
