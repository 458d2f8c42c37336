package dev.harbinger.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;

/** What a program spends from a moment on. */
record Spent(Program program, Duration processor, ThreadTimes threads, long start) {
    static Spent from(Program program) throws IOException {
        return new Spent(program, program.processorTime(), program.threadTimes(), System.nanoTime());
    }

    Duration processorTime() {
        return program.processorTime().minus(processor);
    }

    Duration time() {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** Prints what was spent until now, for each of so many, and by which threads. */
    void print(String what, long count, String unit) throws IOException {
        var spent = processorTime();
        System.out.printf(
                Locale.ROOT,
                "%-34s %8d × %-10s %7.3f ms of processor time each, %6.1f s in all, %4d MiB resident%n",
                what,
                count,
                unit,
                spent.toMillis() / (double) Math.max(1, count),
                (System.nanoTime() - start) / 1e9,
                program.residentMemory());
        System.out.println("    " + program.threadTimes().since(threads));
    }
}
