package dev.harbinger.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.IntSupplier;

/**
 * Lets the packaged program poll feeds on loopback and prints what it costs. Run it after {@code mvn -Pbench package} with
 * {@code java -cp target/test-classes dev.harbinger.bench.FeedBenchmark}. Arguments: the number of feeds (1000), of
 * open questions (1000), and the program ({@code target/quarkus-app/quarkus-run.jar}); {@code -Dport} is the first of two
 * ports, {@code -Dparts} names what to measure after the first polls (of {@code news,quiet,lists,hostile}), and
 * {@link Program} knows more. The first half of the feeds meets a program that has just started, the second
 * a warm one. Compare processor time rather than time on the wall where others use the machine.
 */
final class FeedBenchmark {
    private static final int SIGNALS = 50;

    /** Metrics cost processor time themselves. */
    private static final long LOOK_MILLIS = 2000;

    private static final int PORT = Integer.getInteger("port", 8301);
    private static final int HOSTILE = 40;
    private static final int ROUND_SECONDS = Integer.getInteger("round", 60);
    private static final List<String> PARTS =
            List.of(System.getProperty("parts", "news,quiet,lists,hostile").split(","));
    private static final Duration MOST = Duration.ofMinutes(15);

    private final int feeds;
    private final int questions;
    private final Path jar;
    private final Quiet quiet = new Quiet();

    private FeedBenchmark(int feeds, int questions, Path jar) {
        this.feeds = feeds;
        this.questions = questions;
        this.jar = jar;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int feeds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1000;
        int questions = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1000;
        var jar = Path.of(arguments.length > 2 ? arguments[2] : "target/quarkus-app/quarkus-run.jar");
        new FeedBenchmark(feeds, questions, jar).run();
    }

    private void run() throws IOException, InterruptedException {
        var interval = "PT" + ROUND_SECONDS + "S";
        var settings = List.of(
                "harbinger.feeds.min-interval=" + interval,
                "harbinger.feeds.max-interval=" + interval,
                "harbinger.feeds.timeout=PT5S",
                "harbinger.flags.embeddings=" + Boolean.getBoolean("embeddings"));
        try (var world = new FeedWorld(PORT + 1, feeds + HOSTILE, HOSTILE);
                var program = new Program(jar, PORT, settings)) {
            ask(program);
            firstPolls(world, program, "cold", 0, feeds / 2);
            firstPolls(world, program, "warm", feeds / 2, feeds);
            measure("news", () -> changing(world, program));
            measure("quiet", () -> unchanged(world, program, 0));
            measure("quiet", () -> unchanged(world, program, 200));
            measure("lists", () -> lists(program));
            measure("hostile", () -> hostile(world, program));
            measure("quiet", () -> idle(world, program));
            System.out.printf("%d MiB resident at most%n", program.mostResidentMemory());
        }
    }

    /** Something that is measured. */
    private interface Part {
        void run() throws IOException, InterruptedException;
    }

    private static void measure(String name, Part part) throws IOException, InterruptedException {
        if (PARTS.contains(name)) {
            part.run();
        }
    }

    /** Files briefs of fifty questions each. */
    private void ask(Program program) throws IOException, InterruptedException {
        for (int first = 0; first < questions; first += SIGNALS) {
            var brief = new StringBuilder("Trade watch ").append(first).append("\n\nWhat to watch next:\n");
            for (int i = first; i < Math.min(questions, first + SIGNALS); i++) {
                brief.append("\n- Whether the agency ")
                        .append(Integer.toString(i + 1000, 36))
                        .append(" opens a formal inquiry into Exporter ")
                        .append(Integer.toString(i * 7 + 5000, 36))
                        .append(".");
            }
            program.call("POST", "/api/briefs", brief.toString(), "text/plain");
        }
        settle(program);
    }

    private void firstPolls(FeedWorld world, Program program, String name, int from, int to)
            throws IOException, InterruptedException {
        var stored = stored(program);
        var spent = Spent.from(program);
        program.call("POST", "/api/feeds/import", opml(world, from, to), "text/x-opml");
        await(() -> world.distinct(), to);
        awaitStored(program, to);
        settle(program);
        spent.print("first polls, " + name, stored(program) - stored, "new entry");
    }

    private static void awaitStored(Program program, int polled) throws IOException, InterruptedException {
        long wanted = (long) FeedText.ENTRIES * polled;
        long end = System.nanoTime() + MOST.toNanos();
        for (long stored = stored(program); stored < wanted; stored = stored(program)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Only " + stored + " of " + wanted + " entries were stored in " + MOST);
            }
            Thread.sleep(LOOK_MILLIS);
        }
    }

    private static long stored(Program program) throws IOException, InterruptedException {
        return (long) program.metric("harbinger_feeds_entries_total{kind=\"new\"");
    }

    /** At each poll each feed has one entry more. */
    private void changing(FeedWorld world, Program program) throws IOException, InterruptedException {
        world.changing(1);
        world.reset();
        await(() -> world.read(), feeds / 4);
        for (var round : List.of("first", "second", "third")) {
            var stored = stored(program);
            var spent = Spent.from(program);
            world.reset();
            await(() -> world.read(), feeds);
            spent.print("one new entry among twenty, " + round, stored(program) - stored, "new entry");
        }
        world.changing(0);
        settle(program);
    }

    private void unchanged(FeedWorld world, Program program, long latency) throws IOException, InterruptedException {
        world.latency(latency);
        world.reset();
        await(() -> world.same(), feeds / 4);
        world.reset();
        var spent = Spent.from(program);
        await(() -> world.distinct(), feeds);
        quiet.add("no news, " + latency + " ms latency", world.same(), spent);
        spent.print("no news, " + latency + " ms latency", world.same(), "poll");
    }

    private void idle(FeedWorld world, Program program) throws IOException, InterruptedException {
        world.closeForAnHour();
        Thread.sleep(ROUND_SECONDS * 1000L);
        settle(program);
        quiet.print(program);
    }

    private void lists(Program program) throws IOException, InterruptedException {
        for (var path : List.of(
                "/api/entries?size=20", "/api/entries?size=20&since=2026-01-01", "/api/feeds?size=50", "/feeds")) {
            program.timed(path);
            System.out.printf(Locale.ROOT, "%-40s %8.1f ms%n", "GET " + path, program.timed(path));
        }
    }

    /**
     * How much longer good feeds wait from poll to poll with hostile ones beside them, in the round in which these are met
     * and in the next. Polls that fall into a round are no measure: they come in waves.
     */
    private void hostile(FeedWorld world, Program program) throws IOException, InterruptedException {
        world.latency(0);
        double without = gap(world, program, "without");
        program.call("POST", "/api/feeds/import", opml(world, feeds, feeds + HOSTILE), "text/x-opml");
        for (var round : List.of("met with", "next with")) {
            double with = gap(world, program, round);
            System.out.printf(
                    Locale.ROOT,
                    "%-40s %8.1f %% longer from poll to poll%n",
                    HOSTILE + " hostile feeds, " + round,
                    100 * (with / without - 1));
        }
    }

    /** The mean time between polls of a good feed, for somewhat more than a round, in seconds. */
    private static double gap(FeedWorld world, Program program, String round) throws IOException, InterruptedException {
        world.reset();
        var spent = Spent.from(program);
        Thread.sleep(ROUND_SECONDS * 1300L);
        spent.print(round + " hostile ones", world.same() + world.read(), "good poll");
        System.out.printf(Locale.ROOT, "    %.1f s from poll to poll%n", world.meanGap());
        return world.meanGap();
    }

    static String opml(FeedWorld world, int from, int to) {
        var opml = new StringBuilder("<opml version=\"2.0\"><body>");
        for (int feed = from; feed < to; feed++) {
            opml.append("<outline type=\"rss\" text=\"Source\" xmlUrl=\"")
                    .append(world.url(feed))
                    .append("\"/>");
        }
        return opml.append("</body></opml>").toString();
    }

    /** Waits until the program has done what follows from the polls: it rests for three seconds, but for some polls. */
    private static void settle(Program program) throws InterruptedException {
        var before = program.processorTime();
        for (int tries = 0; tries < 20; tries++) {
            Thread.sleep(3000);
            var now = program.processorTime();
            if (now.minus(before).toMillis() < 250) {
                return;
            }
            before = now;
        }
    }

    private static void await(IntSupplier count, int enough) throws InterruptedException {
        long end = System.nanoTime() + MOST.toNanos();
        while (count.getAsInt() < enough) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Only " + count.getAsInt() + " of " + enough + " after " + MOST);
            }
            Thread.sleep(50);
        }
    }
}
