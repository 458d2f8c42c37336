package dev.harbinger.match;

import dev.harbinger.text.SignalType;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
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
 * Entries of 80 words against stored questions of 12 terms, by one thread. Words are as frequent as in language (Zipf).
 * Besides what JMH measures, each iteration prints entries per processor second, which a busy machine does not change once
 * all is compiled; therefore the compiler is waited for ({@code -Xbatch}).
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx5g", "-Xbatch"})
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 1, time = 3)
public class CandidatesBenchmark {
    private static final int WORDS = 40_000;
    private static final int MOST_COMMON_LEFT_OUT = 30;
    private static final int TERMS = 12;
    private static final int ENTRY = 80;
    private static final int ENTRIES = 512;

    /** How many questions are stored. */
    @Param({"10000", "100000"})
    public int questions;

    /** How they are found. */
    @Param({"lucene-monitor", "term-sets", "sorted-ids", "inverted", "ours", "ours-all"})
    public String contestant;

    private final Random random = new Random(11);
    private final double[] upTo = new double[WORDS];
    private final List<List<String>> entries = new ArrayList<>();
    private Contestant contest;
    private int next;
    private long found;
    private long countedAt;
    private long processorAt;

    /** Stores the questions, and tells what each takes. */
    @Setup
    public void store() {
        for (int i = 0; i < WORDS; i++) {
            upTo[i] = (i == 0 ? 0 : upTo[i - 1]) + 1.0 / (i + 1 + MOST_COMMON_LEFT_OUT);
        }
        var words = new ArrayList<List<String>>();
        for (int i = 0; i < questions; i++) {
            words.add(words(TERMS));
        }
        for (int i = 0; i < ENTRIES; i++) {
            entries.add(words(ENTRY));
        }
        long before = used();
        contest = contestant(words);
        System.out.printf("%n%s: %,d bytes a question%n", contestant, (used() - before) / questions);
    }

    private Contestant contestant(List<List<String>> words) {
        return switch (contestant) {
            case "lucene-monitor" -> new LuceneContestant(words);
            case "term-sets" -> Contestant.termSets(words);
            case "sorted-ids" -> Contestant.sortedIds(words);
            case "inverted" -> Contestant.inverted(words);
            case "ours-all" -> ours(words, Integer.MAX_VALUE);
            default -> ours(words, OpenQuestions.MOST);
        };
    }

    /** As the program asks, for so many at most. */
    private static Contestant ours(List<List<String>> words, int most) {
        var index = new QuestionIndex();
        var stored = new ArrayList<OpenQuestion>();
        for (int i = 0; i < words.size(); i++) {
            var text = String.join(" ", words.get(i));
            stored.add(new OpenQuestion(i, 0, text, SignalType.OTHER, List.of(), Instant.EPOCH, null));
        }
        index.put(stored);
        return entry -> {
            var terms = new ArrayList<String>(entry.size());
            entry.forEach(word -> terms.add(Terms.word(word)));
            return index.candidates(terms, question -> true, most).size();
        };
    }

    private List<String> words(int count) {
        var words = new LinkedHashSet<String>();
        while (words.size() < count) {
            int at = java.util.Arrays.binarySearch(upTo, random.nextDouble() * upTo[WORDS - 1]);
            words.add("zq" + (at < 0 ? -at - 1 : at) + "x");
        }
        return List.copyOf(words);
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** Begins to count. */
    @Setup(Level.Iteration)
    public void begin() {
        countedAt = next;
        found = 0;
        processorAt = processorTime();
    }

    /** Tells how many entries a processor second took. */
    @TearDown(Level.Iteration)
    public void tell() {
        double seconds = (processorTime() - processorAt) / 1e9;
        long count = next - countedAt;
        System.out.printf(
                "[%s, %,d questions: %,.0f entries a processor second, %.1f found] ",
                contestant, questions, count / seconds, (double) found / Math.max(1, count));
    }

    /** One entry. */
    @Benchmark
    public int entry() {
        int one = contest.find(entries.get(next++ % ENTRIES));
        found += one;
        return one;
    }
}
