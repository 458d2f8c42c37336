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
import java.util.regex.Pattern;

/** The packaged program, started in a folder of its own. */
final class Program implements AutoCloseable {
    private static final String PASSWORD = "only for the benchmark";

    private final Process process;
    private final String base;
    private final HttpClient http = HttpClient.newHttpClient();

    /** Starts the program and waits until it is ready. */
    Program(Path jar, int port, List<String> settings) throws IOException, InterruptedException {
        this(jar, port, Files.createTempDirectory("harbinger-bench"), settings);
    }

    /** The same in a folder that may have been used before. */
    Program(Path jar, int port, Path folder, List<String> settings) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                System.getProperty("java.home") + "/bin/java",
                "-Xmx400m",
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

    /** Processor time so far. */
    Duration processorTime() {
        return process.info().totalCpuDuration().orElseThrow();
    }

    /** Resident memory in MiB, where the system tells it. */
    long residentMemory() throws IOException {
        var status = Path.of("/proc/" + process.pid() + "/status");
        if (!Files.isReadable(status)) {
            return 0;
        }
        var matcher = Pattern.compile("VmRSS:\\s+(\\d+)").matcher(Files.readString(status));
        return matcher.find() ? Long.parseLong(matcher.group(1)) / 1024 : 0;
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
