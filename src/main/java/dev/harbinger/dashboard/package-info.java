/**
 * The pages that look across the rooms, and the first start with its sample brief and sample feed. Reads only.
 */
package dev.harbinger.dashboard;
