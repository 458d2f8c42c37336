package dev.harbinger.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What polls without news cost, told twice: with all that the program did meanwhile, and above what it spends in as much
 * time in which no feed is due.
 */
final class Quiet {
    private static final Duration IDLE = Duration.ofSeconds(Integer.getInteger("idle", 60));

    /** Some polls without news. */
    private record Polls(String what, long count, Duration processor, Duration time) {
        void print(double idleShare) {
            double whole = processor.toNanos() / 1e6;
            double above = whole - idleShare * time.toNanos() / 1e6;
            System.out.printf(
                    Locale.ROOT,
                    "%-34s %8d × poll       %7.3f ms of processor time each, %7.3f ms above the idle program%n",
                    what,
                    count,
                    whole / Math.max(1, count),
                    above / Math.max(1, count));
        }
    }

    private final List<Polls> all = new ArrayList<>();

    /** Notes what was spent until now on so many polls. */
    void add(String what, long count, Spent spent) {
        all.add(new Polls(what, count, spent.processorTime(), spent.time()));
    }

    /** Lets the program rest, and prints. Nothing may be due from now on. */
    void print(Program program) throws IOException, InterruptedException {
        var spent = Spent.from(program);
        Thread.sleep(IDLE.toMillis());
        double share = spent.processorTime().toNanos() / (double) spent.time().toNanos();
        System.out.printf(
                Locale.ROOT, "%-34s %8.1f ms of processor time a minute%n", "idle, nothing due", share * 60_000);
        System.out.println("    " + program.threadTimes().since(spent.threads()));
        all.forEach(polls -> polls.print(share));
    }
}
