package dev.harbinger.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The packaged program with a large desk: 10,000 subscribers with 200 different filters over 2,000 new questions, whose
 * digests are composed and handed to a mail server in this process, so that the processor time of the program is its own.
 * After {@code mvn -Pbench package -DskipTests} run it with the class path of the desk's benchmarks; the argument is the
 * packaged program, and {@code -Dprogram} gives options to its Java, such as a key for DKIM.
 */
final class MailLoad {
    private static final int PORT = 8125;
    private static final int SUBSCRIBERS = 10_000;
    private static final int FILTERS = 200;
    private static final int QUESTIONS = 2_000;
    private static final int FIRST = 1_000_000;
    private static final Duration STEP = Duration.ofMillis(50);

    private final Path jar;
    private final Path folder;

    private MailLoad(Path jar, Path folder) {
        this.jar = jar;
        this.folder = folder;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException, SQLException {
        var jar = Path.of(arguments.length > 0 ? arguments[0] : "target/quarkus-app/quarkus-run.jar");
        new MailLoad(jar, Files.createTempDirectory("harbinger-mail-load")).run();
    }

    private void run() throws IOException, InterruptedException, SQLException {
        new Program(jar, PORT, folder, List.of()).close();
        fill();
        var settings = List.of(
                "harbinger.mail.host=127.0.0.1",
                "harbinger.mail.port=" + (PORT + 1),
                "harbinger.mail.start-tls=DISABLED",
                "harbinger.mail.per-second=100000",
                "harbinger.feeds.enabled=false",
                "harbinger.digests.enabled=false");
        try (var sink = new MailSink(PORT + 1);
                var program = new Program(jar, PORT, folder, settings)) {
            send(program, sink);
        }
    }

    private static void send(Program program, MailSink sink) throws IOException, InterruptedException {
        var before = program.liveHeap();
        var begun = Moment.of(program);
        var run = new Thread(() -> run(program));
        run.start();
        var first = await(program, sink, 1);
        var half = await(program, sink, SUBSCRIBERS / 2);
        var last = await(program, sink, SUBSCRIBERS);
        run.join();
        System.out.printf("Composed in %s%n", begun.until(first));
        System.out.printf(
                "%d mails (%d MB) handed over in %s: %.0f a processor second; the server itself took %.1f s%n",
                sink.mails(),
                sink.bytes() >> 20,
                first.until(last),
                SUBSCRIBERS / first.until(last).processorSeconds(),
                sink.worked() / 1e9);
        System.out.printf(
                "Resident memory: %d MB before, %d MB at the first mail, %d MB half-way, %d MB at the last%n",
                begun.memory(), first.memory(), half.memory(), last.memory());
        System.out.printf("Live heap: %d MB before, %d MB afterwards%n", before, program.liveHeap());
    }

    private static void run(Program program) {
        try {
            System.out.println(program.call("POST", "/api/digests/run?cadence=DAILY", "", "application/json")
                    .body());
        } catch (IOException | InterruptedException e) {
            System.out.println("The run took long: " + e.getMessage());
        }
    }

    private static Moment await(Program program, MailSink sink, int mails) throws IOException, InterruptedException {
        while (sink.mails() < mails) {
            Thread.sleep(STEP.toMillis());
        }
        return Moment.of(program);
    }

    /** What the program has spent up to a moment; memory in MiB. */
    private record Moment(long nanos, Duration worked, ThreadTimes threads, long memory) {
        static Moment of(Program program) throws IOException {
            return new Moment(
                    System.nanoTime(), program.processorTime(), program.threadTimes(), program.residentMemory());
        }

        Spent until(Moment later) {
            return new Spent(
                    (later.nanos - nanos) / 1e9,
                    later.worked.minus(worked).toMillis() / 1e3,
                    later.threads.since(threads));
        }
    }

    private record Spent(double seconds, double processorSeconds, String threads) {
        @Override
        public String toString() {
            return "%.1f s (%.1f s of processor time: %s)".formatted(seconds, processorSeconds, threads);
        }
    }

    /** Writes the desk into the database of the program, which does not run. */
    private void fill() throws SQLException {
        var file = folder.resolve("harbinger").toAbsolutePath();
        try (var database = DriverManager.getConnection("jdbc:h2:file:" + file, "", "")) {
            database.setAutoCommit(false);
            ask(database);
            subscribe(database);
            database.commit();
        }
    }

    private static void ask(Connection database) throws SQLException {
        var then = Timestamp.from(Instant.now().minusSeconds(60));
        try (var question =
                        database.prepareStatement("insert into question (id, question, signal_type, asked_at, status,"
                                + " confidence, region, found_by, created_at, changed_at, match_wanted, version)"
                                + " values (?, ?, 'OTHER', ?, 'OPEN', 1, ?, 'PERSON', ?, ?, false, 0)");
                var event = database.prepareStatement("insert into question_event (id, question_id, happened_at, who,"
                        + " what) values (?, ?, ?, 'load', 'OPENED')")) {
            for (int id = FIRST; id < FIRST + QUESTIONS; id++) {
                question.setLong(1, id);
                question.setString(
                        2, "Will the regulator of region " + id + " open an inquiry into company " + id + "?");
                question.setTimestamp(3, then);
                question.setString(4, "R" + id % FILTERS);
                question.setTimestamp(5, then);
                question.setTimestamp(6, then);
                question.addBatch();
                event.setLong(1, id);
                event.setLong(2, id);
                event.setTimestamp(3, then);
                event.addBatch();
            }
            question.executeBatch();
            event.executeBatch();
        }
    }

    private static void subscribe(Connection database) throws SQLException {
        var then = Timestamp.from(Instant.now().minus(Duration.ofDays(1)));
        try (var subscriber = database.prepareStatement(
                        "insert into subscriber (id, email, email_hash, status, cadence,"
                                + " send_at, weekday, time_zone, new_since, told, confirmed_at, created_at, created_by, version)"
                                + " values (?, ?, ?, 'CONFIRMED', 'DAILY', '07:30:00', 'MONDAY', 'UTC', ?, '', ?, ?, 'load', 0)");
                var interest = database.prepareStatement(
                        "insert into subscriber_interest (subscriber_id, position, region) values (?, 0, ?)")) {
            for (int id = FIRST; id < FIRST + SUBSCRIBERS; id++) {
                subscriber.setLong(1, id);
                subscriber.setString(2, "reader" + id + "@load.example");
                subscriber.setString(3, "load " + id);
                subscriber.setTimestamp(4, then);
                subscriber.setTimestamp(5, then);
                subscriber.setTimestamp(6, then);
                subscriber.addBatch();
                interest.setLong(1, id);
                interest.setString(2, "R" + id % FILTERS);
                interest.addBatch();
            }
            subscriber.executeBatch();
            interest.executeBatch();
        }
    }
}
