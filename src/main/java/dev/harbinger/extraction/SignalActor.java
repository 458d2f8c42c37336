package dev.harbinger.extraction;

public record SignalActor(String name, java.util.List<String> aliases) {}
