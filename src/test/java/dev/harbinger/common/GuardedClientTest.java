package dev.harbinger.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.harbinger.FeedServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the guarded client bears servers that misbehave. */
class GuardedClientTest {
    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    private static final byte[] BODY = "<rss/>".getBytes(StandardCharsets.UTF_8);

    private final GuardedClient client = new GuardedClient(
            new AddressGuard(Optional.of(List.of("127.0.0.1")), 8080),
            InstantSource.fixed(NOW),
            "https://desk.example",
            InetAddress::getAllByName);

    private final ExecutorService threads = Executors.newFixedThreadPool(6);

    @AfterEach
    void close() throws IOException {
        client.close();
        threads.shutdownNow();
    }

    private static GuardedClient.Request request(String url) {
        return new GuardedClient.Request(URI.create(url), null, null, 100_000, Duration.ofSeconds(3));
    }

    private Fetched get(RoughServer server) {
        return client.get(request(server.url("/feed")));
    }

    private static String why(Fetched fetched) {
        assertThat(fetched).isInstanceOf(Fetched.Failed.class);
        return ((Fetched.Failed) fetched).why();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"a\"", "W/\"a b\"", "unquoted", "\"caf\u00c3\u00a9\"", "a,b", "\"\""})
    void h1_validatorsAreSentBackByteForByte(String etag) throws IOException {
        try (var server = new RoughServer((asked, out) -> {
            out.write(("HTTP/1.1 200 OK\r\nETag: " + etag
                            + "\r\nLast-Modified: yesterday noon\r\nContent-Length: 0\r\n\r\n")
                    .getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
        })) {
            var said = ((Fetched.Document) get(server)).validators();

            client.get(new GuardedClient.Request(
                    URI.create(server.url("/")), said.etag(), said.lastModified(), 1000, Duration.ofSeconds(3)));

            assertThat(server.asked.get(1).header("If-None-Match")).isEqualTo(etag);
            assertThat(server.asked.get(1).header("If-Modified-Since")).isEqualTo("yesterday noon");
        }
    }

    @Test
    void aServerThatBeganAnewIsReadThoughItsConnectionsWereKept() throws IOException {
        final String address;
        try (var server = new FeedServer(0)) {
            server.serve(200, "<rss/>");
            address = server.url("/feed");
            var asked = IntStream.range(0, 6)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> client.get(request(address)), threads))
                    .toList();
            assertThat(asked).allSatisfy(one -> assertThat(one.join()).isInstanceOf(Fetched.Document.class));
        }
        try (var server = new FeedServer(URI.create(address).getPort())) {
            server.serve(200, "<rss/>");
            await().pollDelay(Duration.ofMillis(200)).until(() -> true);

            assertThat(client.get(request(address))).isInstanceOf(Fetched.Document.class);
        }
    }

    @Test
    void h2_aNotModifiedBringsItsHeaders() throws IOException {
        try (var server = new RoughServer(RoughServer.always(
                "304 Not Modified", "ETag: \"b\"\r\nCache-Control: public, max-age=600\r\n", new byte[0]))) {
            var fetched = (Fetched.NotModified) get(server);

            assertThat(fetched.validators()).isEqualTo(new Fetched.Validators("\"b\"", null, Duration.ofMinutes(10)));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "429, 120, PT2M",
        "503, 'Wed, 25 Nov 2026 13:00:00 GMT', PT1H",
        "429, 999999999, PT277777H46M39S",
    })
    void h4_retryAfterIsRead(int status, String said, Duration wait) throws IOException {
        try (var server =
                new RoughServer(RoughServer.always(status + " No", "Retry-After: " + said + "\r\n", new byte[0]))) {
            assertThat(get(server)).isEqualTo(new Fetched.Refused(status, wait));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5", "soon", "Wed, 25 Nov 2020 13:00:00 GMT", "0", "99999999999999999999", "1.5"})
    void h5_aNonsenseRetryAfterSaysNothing(String said) throws IOException {
        try (var server = new RoughServer(RoughServer.always("429 No", "Retry-After: " + said + "\r\n", new byte[0]))) {
            assertThat(get(server)).isEqualTo(new Fetched.Refused(429, null));
        }
    }

    @ParameterizedTest
    @CsvSource({"301, true", "308, true", "302, false", "307, false", "303, false"})
    void h6_onlyAPermanentRedirectMoves(int status, boolean moves) throws IOException {
        try (var server = new RoughServer((asked, out) -> {
            if (asked.path().equals("/feed")) {
                RoughServer.write(out, status + " Elsewhere", "Location: /new feed\r\n", new byte[0]);
            } else {
                RoughServer.write(out, "200 OK", "", BODY);
            }
        })) {
            var document = (Fetched.Document) get(server);

            var target = URI.create(server.url("/new%20feed"));
            assertThat(document.address()).isEqualTo(target);
            assertThat(document.movedTo()).isEqualTo(moves ? target : null);
        }
    }

    @Test
    void h12_aDrippingBodyIsCutAtTheDeadline() throws IOException {
        try (var server = new RoughServer((asked, out) -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n".getBytes(StandardCharsets.UTF_8));
            while (true) {
                out.write('x');
                out.flush();
                Thread.sleep(20);
            }
        })) {
            var before = System.nanoTime();

            assertThat(why(client.get(new GuardedClient.Request(
                            URI.create(server.url("/")), null, null, 100_000, Duration.ofMillis(700)))))
                    .contains("took longer");

            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(2));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"headers", "line", "chunks", "extension", "trailers", "error"})
    void h13_endlessHeadersAndChunksAreCut(String kind) throws IOException {
        var sent = new AtomicInteger();
        try (var server = new RoughServer((asked, out) -> {
            var start = kind.equals("error") ? "HTTP/1.1 404 Gone\r\n" : "HTTP/1.1 200 OK\r\n";
            out.write((start + "Transfer-Encoding: chunked\r\n").getBytes(StandardCharsets.UTF_8));
            endless(kind, out, sent);
        })) {
            assertThat(get(server)).isInstanceOf(Fetched.Failed.class);
            assertThat(sent.get()).as("pieces of a kibibyte").isLessThan(20_000);
        }
    }

    private static void endless(String kind, OutputStream out, AtomicInteger sent) throws IOException {
        var filler = "x".repeat(1000);
        var opening = switch (kind) {
            case "headers" -> "";
            case "line" -> "X-Long: ";
            case "extension" -> "\r\n1;";
            case "trailers" -> "\r\n1\r\nx\r\n0\r\n";
            default -> "\r\n";
        };
        out.write(opening.getBytes(StandardCharsets.UTF_8));
        var piece = switch (kind) {
            case "headers", "trailers" -> "X-Filler: " + filler + "\r\n";
            case "chunks", "error" -> "3e8\r\n" + filler + "\r\n";
            default -> filler;
        };
        var bytes = piece.getBytes(StandardCharsets.UTF_8);
        while (true) {
            out.write(bytes);
            sent.incrementAndGet();
        }
    }

    @Test
    void h16_noCookiesAndNoReferer() throws IOException {
        try (var server = new RoughServer((asked, out) -> {
            if (asked.path().equals("/feed")) {
                RoughServer.write(out, "302 Found", "Set-Cookie: a=b; Path=/\r\nLocation: /next\r\n", new byte[0]);
            } else {
                RoughServer.write(out, "200 OK", "Set-Cookie: c=d\r\n", BODY);
            }
        })) {
            get(server);
            get(server);

            assertThat(server.asked).hasSize(4).allSatisfy(asked -> {
                assertThat(asked.header("Cookie")).isNull();
                assertThat(asked.header("Referer")).isNull();
                assertThat(asked.header("User-Agent")).contains("Harbinger").contains("+https://desk.example");
            });
        }
    }

    @Test
    void h17_aBadCertificateIsRefused(@TempDir Path folder) throws Exception {
        var store = folder.resolve("keys");
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        new ProcessBuilder((keytool + " -genkeypair -alias a -keyalg EC -dname CN=127.0.0.1 -ext SAN=ip:127.0.0.1"
                                + " -storetype PKCS12 -storepass secret -keystore " + store)
                        .split(" "))
                .redirectErrorStream(true)
                .start()
                .waitFor();
        var keys = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(store)) {
            keys.load(in, "secret".toCharArray());
        }
        var factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(keys, "secret".toCharArray());
        var tls = SSLContext.getInstance("TLS");
        tls.init(factory.getKeyManagers(), null, null);
        var socket = tls.getServerSocketFactory().createServerSocket(0, 5, InetAddress.getByName("127.0.0.1"));
        try (var server = new RoughServer(socket, RoughServer.always("200 OK", "", BODY))) {
            assertThat(why(client.get(request("https://127.0.0.1:" + server.port() + "/"))))
                    .contains("certificate");
            assertThat(server.asked).isEmpty();
        }
    }

    @Test
    void h31_whatIsSentStaysAtItsOrigin() throws IOException {
        try (var other = new RoughServer(RoughServer.always("200 OK", "", BODY));
                var server = new RoughServer(RoughServer.always(
                        "307 Elsewhere", "Location: http://127.0.0.1:" + other.port() + "/\r\n", new byte[0]))) {
            var posting = new GuardedClient.Posting(
                    URI.create(server.url("/")),
                    "text/plain",
                    BODY,
                    Map.of("Authorization", "Bearer secret"),
                    Duration.ofSeconds(3));

            assertThat(why(client.post(posting))).contains("redirects");

            assertThat(server.asked).hasSize(1);
            assertThat(other.asked).isEmpty();
        }
    }

    @Test
    void h31_anAddressWithAUserNameIsRefused() {
        assertThat(why(client.get(request("http://user:secret@127.0.0.1:9/")))).contains("no plain address");
    }

    @Test
    void h35_aGzipBombIsCut() throws IOException {
        try (var server =
                new RoughServer(RoughServer.always("200 OK", "Content-Encoding: gzip\r\n", gzip(new byte[40 << 20])))) {
            assertThat(why(client.get(new GuardedClient.Request(
                            URI.create(server.url("/")), null, null, 16 << 20, Duration.ofSeconds(5)))))
                    .contains("packed so tightly");
        }
    }

    @Test
    void h35_aBombInABombIsCut() throws IOException {
        var twice = gzip(gzip(new byte[40 << 20]));
        try (var server = new RoughServer(RoughServer.always("200 OK", "Content-Encoding: gzip, gzip\r\n", twice))) {
            assertThat(why(get(server))).contains("larger than");
        }
    }

    @Test
    void h35_aBrotliBombIsCut() throws IOException {
        // 64 MiB of zeros, made by the reference encoder
        var bomb = java.util.HexFormat.of().parseHex(BROTLI_ZEROS);
        try (var server = new RoughServer(RoughServer.always("200 OK", "Content-Encoding: br\r\n", bomb))) {
            assertThat(why(get(server))).contains("larger than");
        }
    }

    private static final String BROTLI_ZEROS =
            "cbffff3ff82700e2b14020f7fe8fffff7ff04f00c4611180eefd1fffffffe09f0088c30200ddfb3ffeffffc13f0110870500baf77ffcffff837f02200e0b0074effff8ffff07ff04401c1600e8defff1ffff0ffe0980382c00d0bdffcbffff3ffc1300715800a07bff07";

    @Test
    void h35_threeCodingsAreNotUndone() throws IOException {
        try (var server = new RoughServer(RoughServer.always("200 OK", "Content-Encoding: gzip, br, gzip\r\n", BODY))) {
            assertThat(why(get(server))).contains("encoded more than");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1000", "99999999999"})
    void h35_aContentShorterThanItsLengthIsRefused(String length) throws IOException {
        try (var server = new RoughServer((asked, out) -> {
            out.write(("HTTP/1.1 200 OK\r\nContent-Length: " + length + "\r\n\r\n<rss/>")
                    .getBytes(StandardCharsets.UTF_8));
            out.flush();
            throw new IOException("hangs up");
        })) {
            assertThat(why(get(server))).contains("broke off");
        }
    }

    @Test
    void h35_aLargeContentIsCutAtTheLimit() throws IOException {
        try (var server = new RoughServer(RoughServer.always("200 OK", "", new byte[200_000]))) {
            assertThat(why(get(server))).contains("larger than 100000 bytes");
        }
    }

    @Test
    void gzipIsUndoneAndTheConnectionUsedAgain() throws IOException {
        try (var server = new RoughServer(RoughServer.always("200 OK", "Content-Encoding: gzip\r\n", gzip(BODY)))) {
            get(server);

            assertThat(((Fetched.Document) get(server)).content()).isEqualTo(BODY);
            assertThat(server.asked.get(1).before()).isEqualTo(1);
        }
    }

    @Test
    void aConnectionThatTheServerClosedMeanwhileIsNotMissed() throws IOException {
        try (var server = new RoughServer((asked, out) -> {
            if (asked.before() > 0) {
                throw new IOException("hangs up instead of answering");
            }
            RoughServer.write(out, "200 OK", "", BODY);
        })) {
            get(server);

            assertThat(get(server)).isInstanceOf(Fetched.Document.class);
            assertThat(server.asked).hasSize(3);
        }
    }

    @Test
    void redirectsInACircleEnd() throws IOException {
        try (var server = new RoughServer(RoughServer.always("302 Found", "Location: /feed\r\n", new byte[0]))) {
            assertThat(why(get(server))).contains("redirects more than 5 times");
            assertThat(server.asked).hasSize(6);
        }
    }

    private static byte[] gzip(byte[] content) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        }
        return out.toByteArray();
    }
}
