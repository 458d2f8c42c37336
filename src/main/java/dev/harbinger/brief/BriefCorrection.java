package dev.harbinger.brief;

import java.time.Instant;

/** What to change about a brief; null leaves a field as it is. */
public record BriefCorrection(String title, Instant publishedAt, String region, String category) {}
