/**
 * Takes briefs in and keeps them: reads text, Markdown, HTML and PDF, also from an address, into the plain text that
 * offsets count in, takes title, date, region and category from the header lines, and leaves out captions, credits and
 * source tails. A PDF is read as the web page that it could have been, and a web page is freed from what surrounds its
 * article, so that everything ends in {@link dev.harbinger.brief.BriefReader}.
 */
package dev.harbinger.brief;
