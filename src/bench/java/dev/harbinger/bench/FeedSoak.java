package dev.harbinger.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Lets the packaged program poll for some minutes, hostile feeds among good ones, and prints each minute what it holds and
 * how late it is. Run it as {@link FeedBenchmark}; arguments: minutes (15), feeds (1000), and the program.
 */
final class FeedSoak {
    private static final int PORT = Integer.getInteger("port", 8301);
    private static final int HOSTILE = 40;
    private static final Duration INTERVAL = Duration.ofMinutes(1);
    private static final double CHANGING = 0.1;
    private static final Pattern NEXT = Pattern.compile("\"nextPollAt\":\"([^\"]+)\"");

    private FeedSoak() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int minutes = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 15;
        int feeds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1000;
        var jar = Path.of(arguments.length > 2 ? arguments[2] : "target/quarkus-app/quarkus-run.jar");
        var settings = List.of(
                "harbinger.feeds.min-interval=" + INTERVAL,
                "harbinger.feeds.max-interval=" + INTERVAL,
                "harbinger.feeds.timeout=PT5S",
                "harbinger.flags.embeddings=" + Boolean.getBoolean("embeddings"));
        try (var world = new FeedWorld(PORT + 1, feeds, HOSTILE);
                var program = new Program(jar, PORT, settings)) {
            world.changing(CHANGING);
            program.call("POST", "/api/feeds/import", FeedBenchmark.opml(world, 0, feeds), "text/x-opml");
            for (int minute = 1; minute <= minutes; minute++) {
                look(minute, world, program);
            }
        }
    }

    /** Looks at how late it is each two seconds of a minute. */
    private static void look(int minute, FeedWorld world, Program program) throws IOException, InterruptedException {
        world.reset();
        var spent = program.processorTime();
        double late = 0;
        for (int look = 0; look < 30; look++) {
            Thread.sleep(2000);
            late = Math.max(late, lateness(program));
        }
        System.out.printf(
                Locale.ROOT,
                "minute %2d: heap %3d MiB, resident %3d MiB, %3d threads, %5d polls of good feeds, latest %5.1f s late, %4.1f s of processor time%n",
                minute,
                program.heap(),
                program.residentMemory(),
                program.threads(),
                world.read() + world.same(),
                late,
                program.processorTime().minus(spent).toMillis() / 1000.0);
    }

    /** How long the feed has been due that has been due longest, in seconds. */
    private static double lateness(Program program) throws IOException, InterruptedException {
        var next = NEXT.matcher(program.call("GET", "/api/feeds?sort=nextPollAt&size=1", "", "application/json")
                .body());
        return next.find()
                ? Math.max(
                        0,
                        Duration.between(Instant.parse(next.group(1)), Instant.now())
                                        .toMillis()
                                / 1000.0)
                : 0;
    }
}
