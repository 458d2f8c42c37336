package dev.harbinger.match;

import java.lang.management.ManagementFactory;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The ten questions nearest to a headline, by one thread. Besides what JMH measures, each iteration prints the processor
 * time of a search, which a busy machine does not change, and the setup prints how many of the true ten are found.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx5g", "-Xbatch"})
@Warmup(iterations = 1, time = 2)
@Measurement(iterations = 1, time = 3)
public class NearestBenchmark {
    private static final int MOST = 10;
    private static final int COMPARED = 200;

    /** How many questions are stored. */
    @Param({"10000", "100000"})
    public int questions;

    /** How they are found. */
    @Param({"exact", "bytes", "lucene-graph", "signs"})
    public String contestant;

    private List<float[]> headlines;
    private NearContestant contest;
    private int next;
    private long countedAt;
    private long processorAt;

    /** Stores the vectors, and tells what that takes and how well they are found. */
    @Setup
    public void store() {
        var vectors = new BenchVectors();
        headlines = vectors.headlines();
        var stored = vectors.questions(questions);
        processorAt = processorTime();
        contest = contestant(stored);
        System.out.printf(Locale.ROOT, "%n%s: stored in %.1f s", contestant, (processorTime() - processorAt) / 1e9);
        System.out.printf(Locale.ROOT, ", finds %.3f of the ten nearest%n", found(NearContestant.exact(stored)));
    }

    private NearContestant contestant(List<float[]> stored) {
        return switch (contestant) {
            case "exact" -> NearContestant.exact(stored);
            case "bytes" -> NearContestant.bytes(stored);
            case "lucene-graph" -> new GraphContestant(stored);
            default -> NearContestant.signs(stored);
        };
    }

    private double found(NearContestant exact) {
        int found = 0;
        for (var headline : headlines.subList(0, COMPARED)) {
            var right = new HashSet<>(exact.nearest(headline, MOST));
            right.retainAll(contest.nearest(headline, MOST));
            found += right.size();
        }
        return found / (double) MOST / COMPARED;
    }

    private static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** Begins to count. */
    @Setup(Level.Iteration)
    public void begin() {
        countedAt = next;
        processorAt = processorTime();
    }

    /** Tells the processor time of a search. */
    @TearDown(Level.Iteration)
    public void tell() {
        double millis = (processorTime() - processorAt) / 1e6;
        System.out.printf(
                Locale.ROOT,
                "[%s, %,d questions: %.3f ms of processor time] ",
                contestant,
                questions,
                millis / (next - countedAt));
    }

    /** One headline. */
    @Benchmark
    public int headline() {
        return contest.nearest(headlines.get(next++ % headlines.size()), MOST).size();
    }
}
