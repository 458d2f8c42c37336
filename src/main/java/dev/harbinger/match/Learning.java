package dev.harbinger.match;

import dev.harbinger.text.WordFile;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;

/**
 * Learns from the verdicts that are stored, on every node by itself; what is learned is nowhere stored, so that taking a
 * verdict back takes back what it taught.
 */
@ApplicationScoped
public class Learning {
    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final int MOST = 5000;
    private static final List<String> BLAMELESS = WordFile.records(Learning.class, "blameless-reasons.txt").stream()
            .map(record -> record.get(0))
            .toList();

    private final FlagRepository flags;
    private final InstantSource clock;
    private volatile Calibration calibration = Calibration.SHIPPED;
    private volatile Instant learnedAt = Instant.MIN;

    Learning(FlagRepository flags, InstantSource clock) {
        this.flags = flags;
        this.clock = clock;
    }

    /** What is known now. */
    public Calibration calibration() {
        return calibration;
    }

    /** Learns anew if the last time is a minute ago; never call it inside a transaction. */
    void learn() {
        var now = clock.instant();
        if (learnedAt.equals(Instant.MIN) || learnedAt.plus(FRESH).isBefore(now)) {
            learnedAt = now;
            calibration = Calibration.of(QuarkusTransaction.requiringNew().call(this::verdicts));
        }
    }

    private List<Calibration.Verdict> verdicts() {
        return flags.said(MOST).stream()
                .filter(said -> said.status() == FlagStatus.CONFIRMED || !isBlameless(said.note()))
                .map(said -> new Calibration.Verdict(said.judged(), said.status() == FlagStatus.CONFIRMED))
                .toList();
    }

    /** Whether a flag was dismissed for a reason that says nothing against the judge, such as that it was known already. */
    static boolean isBlameless(String reason) {
        var words = reason == null ? "" : reason.toLowerCase(Locale.ROOT);
        return BLAMELESS.stream().anyMatch(words::contains);
    }
}
