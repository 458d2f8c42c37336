package dev.harbinger.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.zip.GZIPInputStream;

/** The packaged program over a filled database, with a browser's session of {@code admin}. */
final class DeskProgram implements AutoCloseable {
    private static final String PASSWORD = "only for the benchmark";
    private static final Duration REST = Duration.ofSeconds(10);
    private static final int LOOKS = 40;
    private static final int PATIENCE = 120;

    private final Process process;
    private final Optional<DatabaseServer> database = DatabaseServer.named();
    private final String base;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .build();

    DeskProgram(Path jar, int port, String where) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                System.getProperty("java.home") + "/bin/java",
                "-Xmx4g",
                "-Dquarkus.http.host=127.0.0.1",
                "-Dquarkus.http.port=" + port,
                "-Dharbinger.admin.password=" + PASSWORD,
                "-Dharbinger.feeds.enabled=false",
                // A desk that has been at work for a year has placed its questions by their meaning long ago.
                "-Dharbinger.flags.embeddings=false",
                where.startsWith("jdbc:")
                        ? "-Dquarkus.datasource.jdbc.url=" + where
                        : "-Dharbinger.data-dir=" + where));
        System.getProperties().stringPropertyNames().stream()
                .filter(name -> name.startsWith("quarkus."))
                .forEach(name -> command.add("-D" + name + "=" + System.getProperty(name)));
        if (where.startsWith("jdbc:")) {
            command.add("-Dharbinger.data-dir=target/desk-index");
        }
        command.addAll(List.of("-jar", jar.toString()));
        process = new ProcessBuilder(command).inheritIO().start();
        base = "http://127.0.0.1:" + port;
        awaitReady();
        awaitRest();
        signIn();
    }

    private void awaitReady() throws InterruptedException {
        for (int tries = 0; process.isAlive() && tries < 10 * PATIENCE; tries++) {
            try {
                if (http.send(request("/q/health/ready").build(), HttpResponse.BodyHandlers.discarding())
                                .statusCode()
                        == 200) {
                    return;
                }
            } catch (IOException e) {
                // not yet
            }
            Thread.sleep(500);
        }
        throw new IllegalStateException("The program did not start");
    }

    /** The first start over a database reads it all into the index of the search, which takes minutes. */
    private void awaitRest() throws IOException, InterruptedException {
        for (int tries = 0; tries < PATIENCE; tries++) {
            int busy = 0;
            for (int look = 0; look < LOOKS; look++) {
                Thread.sleep(REST.toMillis() / LOOKS);
                busy += ThreadTimes.isAnyReady(process.pid()) ? 1 : 0;
            }
            if (busy < LOOKS / 4) {
                return;
            }
        }
        throw new IllegalStateException("The program does not come to rest");
    }

    private void signIn() throws IOException, InterruptedException {
        text("/login");
        var token = cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("csrf-token"))
                .findFirst()
                .orElseThrow()
                .getValue();
        var form = "csrf-token=" + encoded(token) + "&j_username=admin&j_password=" + encoded(PASSWORD);
        var answer = http.send(
                request("/login")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.discarding());
        if (answer.headers()
                .firstValue("Location")
                .filter(to -> !to.contains("/login"))
                .isEmpty()) {
            throw new IllegalStateException("Could not sign in: " + answer);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** What lies at a path, as text. */
    String text(String path) throws IOException, InterruptedException {
        return http.send(request(path).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    /** Looks at a page; the time counts from when it was due, in nanoseconds of this process. Status 0 says that no answer came. */
    CompletableFuture<DeskSample> visit(DeskVisit visit, long due) {
        var request =
                request(visit.path().get()).header("Accept-Encoding", "gzip").build();
        return http.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray())
                .thenApply(answer -> new DeskSample(
                        visit,
                        answer.statusCode(),
                        (System.nanoTime() - due) / 1e6,
                        size(answer),
                        answer.body().length))
                .exceptionally(none -> new DeskSample(visit, 0, (System.nanoTime() - due) / 1e6, 0, 0));
    }

    private static int size(HttpResponse<byte[]> answer) {
        if (answer.headers().firstValue("Content-Encoding").isEmpty()) {
            return answer.body().length;
        }
        try (var plain = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            return plain.readAllBytes().length;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofMinutes(2));
    }

    /** Processor time so far, of the program and of the database beside it. */
    Duration processorTime() {
        return process.info()
                .totalCpuDuration()
                .orElseThrow()
                .plus(database.map(DatabaseServer::processorTime).orElse(Duration.ZERO));
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
