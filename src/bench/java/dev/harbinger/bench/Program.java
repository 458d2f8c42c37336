package dev.harbinger.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The packaged program, started in a folder of its own. */
final class Program implements AutoCloseable {
    private static final String PASSWORD = "only for the benchmark";

    private final Path folder;
    private final Process process;
    private final Optional<DatabaseServer> database = DatabaseServer.named();
    private final String base;
    private final HttpClient http = HttpClient.newHttpClient();

    /**
     * Starts the program and waits until it is ready. What {@code -Dprogram} lists, parted by blanks, is given to its Java
     * as well, such as {@code -Dquarkus.datasource.jdbc.url=…} for a build for PostgreSQL; the process of that server,
     * {@code -Ddatabase=PID}, then counts with the program.
     */
    Program(Path jar, int port, List<String> settings) throws IOException, InterruptedException {
        this(jar, port, Files.createTempDirectory("harbinger-bench"), settings);
    }

    /** The same in a folder that may have been used before. */
    Program(Path jar, int port, Path folder, List<String> settings) throws IOException, InterruptedException {
        this.folder = folder;
        var command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java"));
        command.addAll(List.of(System.getProperty("program", "-Xmx256m").strip().split("\\s+")));
        command.addAll(List.of(
                "-Dquarkus.http.port=" + port,
                "-Dharbinger.data-dir=" + folder,
                "-Dharbinger.admin.password=" + PASSWORD,
                "-Dharbinger.welcome.samples=false",
                "-Dharbinger.welcome.starter-feeds=false",
                "-Dharbinger.feeds.allow-private-addresses=127.2.0.0/16"));
        settings.forEach(setting -> command.add("-D" + setting));
        command.addAll(List.of("-jar", jar.toAbsolutePath().toString()));
        process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        base = "http://127.0.0.1:" + port;
        awaitReady();
    }

    private void awaitReady() throws InterruptedException {
        for (int tries = 0; tries < 240; tries++) {
            try {
                if (call("GET", "/q/health/ready", "", "application/json").statusCode() == 200) {
                    return;
                }
            } catch (IOException e) {
                // not yet
            }
            Thread.sleep(500);
        }
        throw new IllegalStateException("The program did not start within two minutes");
    }

    HttpResponse<String> call(String method, String path, String body, String type)
            throws IOException, InterruptedException {
        var credentials = Base64.getEncoder().encodeToString(("admin:" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Authorization", "Basic " + credentials)
                .header("Content-Type", type)
                .timeout(Duration.ofMinutes(5))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** Asks something; how many milliseconds the answer took. */
    double timed(String path) throws IOException, InterruptedException {
        long start = System.nanoTime();
        var answer = call("GET", path, "", "application/json");
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return (System.nanoTime() - start) / 1e6;
    }

    /** The sum of the values of a metric whose line begins so. */
    double metric(String start) throws IOException, InterruptedException {
        return call("GET", "/q/metrics", "", "text/plain")
                .body()
                .lines()
                .filter(line -> line.startsWith(start))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    /** Processor time so far, of the program and of the database beside it. */
    Duration processorTime() {
        return process.info()
                .totalCpuDuration()
                .orElseThrow()
                .plus(database.map(DatabaseServer::processorTime).orElse(Duration.ZERO));
    }

    /** Processor time of the program so far, by its threads. */
    ThreadTimes threadTimes() throws IOException {
        return ThreadTimes.of(process.pid());
    }

    /** Resident memory in MiB, where the system tells it. */
    long residentMemory() throws IOException {
        return status("VmRSS") / 1024;
    }

    /** The most that resident memory ever was. */
    long mostResidentMemory() throws IOException {
        return status("VmHWM") / 1024;
    }

    /** The heap in use in MiB. */
    long heap() throws IOException, InterruptedException {
        return (long) metric("jvm_memory_used_bytes{area=\"heap\"") >> 20;
    }

    /** The heap in MiB that is in use after a collection of everything. */
    long liveHeap() throws IOException, InterruptedException {
        new ProcessBuilder(System.getProperty("java.home") + "/bin/jcmd", String.valueOf(process.pid()), "GC.run")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        return heap();
    }

    long threads() throws IOException {
        return status("Threads");
    }

    private long status(String line) throws IOException {
        var status = Path.of("/proc/" + process.pid() + "/status");
        if (!Files.isReadable(status)) {
            return 0;
        }
        var matcher = Pattern.compile(line + ":\\s+(\\d+)").matcher(Files.readString(status));
        return matcher.find() ? Long.parseLong(matcher.group(1)) : 0;
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
        System.out.println("The log is in " + folder);
    }
}
