/**
 * What every room needs and none owns: the clock, pages of lists, problem documents, the guarded HTTP client, the
 * doorbell and the layout of the pages. It knows nothing of briefs, questions or feeds.
 */
package dev.harbinger.common;
