package dev.harbinger.extraction;

public record Signal(
        int start,
        int end,
        String question,
        dev.harbinger.text.SignalType type,
        java.util.List<SignalActor> actors,
        Deadline deadline,
        double confidence,
        String cue,
        String resolvesYes) {}
