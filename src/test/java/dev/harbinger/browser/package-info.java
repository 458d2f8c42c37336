/**
 * Tests that use the pages as people do, in Chromium by Playwright. They are skipped, with a word, where there is none.
 */
package dev.harbinger.browser;
