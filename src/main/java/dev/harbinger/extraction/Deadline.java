package dev.harbinger.extraction;

public record Deadline(java.time.LocalDate day, String words) {}
