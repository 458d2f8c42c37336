package dev.harbinger.match;

import dev.harbinger.feed.EntryWords;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
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
 * The whole of the matching, from the text of an entry of about 80 words to judged hits, against questions that read like
 * real ones; by one thread.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx4g", "-Xbatch"})
@Warmup(iterations = 3, time = 10)
@Measurement(iterations = 2, time = 10)
public class MatchingBenchmark {
    private static final int WORDS = 80;

    /** How many questions are open. */
    @Param({"10000"})
    public int questions;

    /** Only finding all candidates, or judging the best of them too. */
    @Param({"candidates", "whole"})
    public String what;

    private final QuestionIndex index = new QuestionIndex();
    private final Meaning meaning = new Meaning(new ByWords());
    private final Judging judging = new Judging(
            new OpenQuestions(new QuestionVectors(null, meaning)),
            null,
            new Learning(null, InstantSource.system()),
            meaning);
    private final List<EntryWords> entries = new ArrayList<>();
    private int next;
    private long countedAt;
    private long processorAt;
    private long candidates;

    /** Opens the questions. */
    @Setup
    public void open() {
        index.put(new MadeUpQuestions(5, Instant.EPOCH).make(questions, 1));
        for (var set : List.of("shared", "tuned")) {
            var labelled = new LabelledEntries(set).entries();
            for (int i = 0; i < labelled.size(); i++) {
                entries.add(entry(labelled, i));
            }
        }
    }

    /** The headline of one entry, and summaries of those behind it up to so many words. */
    private static EntryWords entry(List<LabelledEntries.Labelled> labelled, int at) {
        var text = new StringBuilder();
        for (int i = at; text.toString().split(" ").length < WORDS - 10; i++) {
            var other = labelled.get(i % labelled.size());
            text.append(other.summary().isBlank() ? other.title() + "." : other.summary())
                    .append(' ');
        }
        return new EntryWords(
                (long) at, labelled.get(at).title(), text.toString(), Instant.parse("2026-06-01T00:00:00Z"));
    }

    /** Begins to count. */
    @Setup(Level.Iteration)
    public void begin() {
        countedAt = next;
        candidates = 0;
        processorAt = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** Tells how many entries a processor second took. */
    @TearDown(Level.Iteration)
    public void tell() {
        double seconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - processorAt) / 1e9;
        long count = next - countedAt;
        System.out.printf(
                Locale.ROOT,
                "[%s, %,d questions: %,.0f entries a processor second, %.1f each] ",
                what,
                questions,
                count / seconds,
                (double) candidates / Math.max(1, count));
    }

    /** One entry. */
    @Benchmark
    public int entry() {
        var entry = entries.get(next++ % entries.size());
        int found = what.equals("whole")
                ? judging.hits(entry, index).size()
                : index.candidates(Terms.ofEntry(entry.title(), entry.text())).size();
        candidates += found;
        return found;
    }
}
