package dev.harbinger.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;

/**
 * Visits all pages and lists of the packaged program over a database that {@link DeskData} filled, in the mix in which
 * people do, and prints what they took. Run it as that one. Arguments: where the data is ({@code target/desk}), requests a
 * second (50), for how many seconds (120), and the program ({@code target/quarkus-app/quarkus-run.jar}). The time of a
 * request begins when it was due, so that one that had to wait for others counts with its waiting. With 0 requests a second
 * each page is asked for by itself some times, and the processor time of the program is printed (with that of a database, {@code -Ddatabase=PID}): figures that hold on a
 * machine which others use too.
 */
final class DeskLoad {
    private static final int PORT = Integer.getInteger("port", 8111);
    private static final int WARM = 5;
    private static final int TIMES = 15;
    private static final Duration WARM_UP = Duration.ofSeconds(60);

    private final DeskProgram program;
    private final List<DeskVisit> visits;
    private final SplittableRandom random = new SplittableRandom(7);

    private DeskLoad(DeskProgram program) throws IOException, InterruptedException {
        this.program = program;
        visits = new DeskVisits(program, random).all();
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var where = arguments.length > 0 ? arguments[0] : "target/desk";
        int rate = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 50;
        int seconds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 120;
        var jar = Path.of(arguments.length > 3 ? arguments[3] : "target/quarkus-app/quarkus-run.jar");
        try (var program = new DeskProgram(jar, PORT, where)) {
            var load = new DeskLoad(program);
            if (rate == 0) {
                load.costs();
            } else {
                for (int fifths = 1; fifths <= 5; fifths++) {
                    load.first(load.run(rate * fifths / 5, WARM_UP));
                }
                load.report(load.run(rate, Duration.ofSeconds(seconds)));
            }
        }
    }

    private List<DeskSample> run(int rate, Duration time) throws InterruptedException {
        var running = new ArrayList<CompletableFuture<DeskSample>>();
        long start = System.nanoTime();
        for (int i = 0; i < time.toSeconds() * rate; i++) {
            long due = start + i * 1_000_000_000L / rate;
            for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                Thread.sleep(wait / 1_000_000, (int) (wait % 1_000_000));
            }
            running.add(program.visit(next(), due));
        }
        return running.stream().map(CompletableFuture::join).toList();
    }

    private DeskVisit next() {
        int at = random.nextInt(visits.stream().mapToInt(DeskVisit::weight).sum());
        for (var visit : visits) {
            at -= visit.weight();
            if (at < 0) {
                return visit;
            }
        }
        throw new IllegalStateException("there is always one");
    }

    /** What the first minutes after a start were like, while Java still compiles. */
    private void first(List<DeskSample> samples) {
        System.out.printf(
                "%-44s %7s %9s %9s %9s %9s%n", "first minutes", "visits", "p50 ms", "p95 ms", "p99 ms", "most ms");
        line("all", samples);
    }

    private void report(List<DeskSample> samples) {
        System.out.printf(
                "%-44s %7s %9s %9s %9s %9s %9s %9s%n",
                "page", "visits", "p50 ms", "p95 ms", "p99 ms", "most ms", "KB", "KB zipped");
        for (var visit : visits) {
            line(
                    visit.name(),
                    samples.stream().filter(one -> one.visit() == visit).toList());
        }
        line("all", samples);
    }

    private static void line(String name, List<DeskSample> samples) {
        if (samples.isEmpty()) {
            return;
        }
        var sorted = samples.stream()
                .sorted(Comparator.comparingDouble(DeskSample::millis))
                .toList();
        System.out.printf(
                Locale.ROOT,
                "%-44s %7d %9.1f %9.1f %9.1f %9.1f %9.1f %9.1f%s%n",
                name,
                sorted.size(),
                within(0.5, sorted),
                within(0.95, sorted),
                within(0.99, sorted),
                within(1, sorted),
                samples.stream().mapToInt(DeskSample::bytes).max().orElse(0) / 1000.0,
                samples.stream().mapToInt(DeskSample::zipped).max().orElse(0) / 1000.0,
                samples.stream().allMatch(one -> one.status() == 200)
                        ? ""
                        : "  NOT ALL ANSWERED 200: "
                                + samples.stream()
                                        .map(DeskSample::status)
                                        .distinct()
                                        .toList());
    }

    /** The time within which a share of the visits was answered, of visits in the order of their times. */
    private static double within(double share, List<DeskSample> sorted) {
        return sorted.get((int) Math.ceil(sorted.size() * share) - 1).millis();
    }

    private void costs() {
        System.out.printf("%-44s %9s %9s %9s %9s%n", "page", "cpu ms", "p50 ms", "KB", "KB zipped");
        for (var visit : visits) {
            times(visit, WARM);
            var before = program.processorTime();
            var samples = times(visit, TIMES);
            double cpu = program.processorTime().minus(before).toMillis() / (double) TIMES;
            var median = samples.stream()
                    .sorted(Comparator.comparingDouble(DeskSample::millis))
                    .toList()
                    .get(TIMES / 2);
            System.out.printf(
                    Locale.ROOT,
                    "%-44s %9.1f %9.1f %9.1f %9.1f %s%n",
                    visit.name(),
                    cpu,
                    median.millis(),
                    median.bytes() / 1000.0,
                    median.zipped() / 1000.0,
                    median.status() == 200 ? "" : median.status());
        }
    }

    private List<DeskSample> times(DeskVisit visit, int times) {
        var samples = new ArrayList<DeskSample>();
        for (int i = 0; i < times; i++) {
            samples.add(program.visit(visit, System.nanoTime()).join());
        }
        return samples;
    }
}
