package dev.harbinger.durability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The packaged program as a process of its own, on a free port of loopback, without samples. Its folder outlives it; what it says is added to
 * {@code target/KillIT.log}.
 */
final class Program implements AutoCloseable {
    private static final Path JAR = Path.of("target", "quarkus-app", "quarkus-run.jar");
    private static final File LOG = Path.of("target", "KillIT.log").toFile();
    private static final Duration START = Duration.ofMinutes(2);

    private final Process process;
    private final Client client;
    private final long logged;

    private Program(Process process, int port, long logged) {
        this.process = process;
        this.logged = logged;
        client = new Client(port);
    }

    /** Starts it and returns once it is ready. */
    static Program start(Path folder, Map<String, String> settings) throws IOException {
        int port = freePort();
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx512m");
        command.add("-XX:+UseSerialGC");
        command.add("-XX:TieredStopAtLevel=1");
        command.add("-Dquarkus.http.host=127.0.0.1");
        command.add("-Dquarkus.http.port=" + port);
        command.add("-Dharbinger.admin.password=" + Client.PASSWORD);
        command.add("-Dharbinger.data-dir=" + folder.resolve("data"));
        command.add("-Dharbinger.welcome.samples=false");
        command.add("-Dharbinger.welcome.starter-feeds=false");
        settings.forEach((key, value) -> command.add("-D" + key + "=" + value));
        command.add("-jar");
        command.add(JAR.toAbsolutePath().toString());
        long logged = LOG.length();
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(LOG))
                .start();
        var program = new Program(process, port, logged);
        program.awaitReady();
        return program;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void awaitReady() {
        try {
            await().atMost(START).pollInterval(Duration.ofMillis(200)).until(() -> {
                assertThat(process.isAlive()).as("it ended at once").isTrue();
                return isReady();
            });
        } catch (RuntimeException | AssertionError e) {
            close();
            throw new AssertionError("The program did not start; see " + LOG, e);
        }
    }

    private boolean isReady() throws InterruptedException {
        try {
            return client.get("/q/health/ready").acknowledged();
        } catch (IOException e) {
            return false;
        }
    }

    Client client() {
        return client;
    }

    /** Kills it with SIGKILL after a while; it must not have ended by itself before. */
    void killAfter(Duration load) throws InterruptedException {
        assertThat(process.waitFor(load.toMillis(), TimeUnit.MILLISECONDS))
                .as("ended by itself")
                .isFalse();
        close();
    }

    /** Asks it to end, as an operating system does, and waits for that; what it has said since it was started. */
    String stop(Duration patience) throws IOException, InterruptedException {
        process.destroy();
        assertThat(process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS))
                .as("ended when it was asked to")
                .isTrue();
        var all = Files.readAllBytes(LOG.toPath());
        return new String(all, (int) logged, (int) (all.length - logged), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
