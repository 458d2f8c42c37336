package dev.harbinger.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Reaching inward is refused: a canary on 127.0.0.1 must see no request. 127.0.0.2 stands in for the public internet, as
 * the one address that is allowed.
 */
class InwardTest {
    private final Map<String, InetAddress[]> names = new ConcurrentHashMap<>();
    private RoughServer canary;
    private RoughServer open;
    private GuardedClient client;
    private volatile String location = "/";

    @BeforeEach
    void start() throws IOException {
        canary = new RoughServer(RoughServer.always("200 OK", "", "secret".getBytes(StandardCharsets.UTF_8)));
        open = new RoughServer(
                new ServerSocket(0, 50, InetAddress.getByName("127.0.0.2")),
                (asked, out) -> RoughServer.write(out, "302 Found", "Location: " + location + "\r\n", new byte[0]));
        client = client(host -> names.containsKey(host) ? names.get(host) : InetAddress.getAllByName(host));
    }

    @AfterEach
    void stop() throws IOException {
        client.close();
        open.close();
        canary.close();
    }

    private static GuardedClient client(CheckingResolver.Names names) {
        var guard = new AddressGuard(Optional.of(List.of("127.0.0.2")), 1);
        return new GuardedClient(guard, InstantSource.system(), "https://desk.example", names);
    }

    private Fetched get(String url) {
        return client.get(new GuardedClient.Request(URI.create(url), null, null, 1000, Duration.ofSeconds(2)));
    }

    private void assertRefused(String url, String why) {
        assertThat(get(url))
                .isInstanceOfSatisfying(
                        Fetched.Failed.class, failed -> assertThat(failed.why()).contains(why));
        assertThat(canary.asked).isEmpty();
    }

    private static InetAddress[] addresses(String... literals) throws UnknownHostException {
        var found = new InetAddress[literals.length];
        for (int i = 0; i < literals.length; i++) {
            found[i] = InetAddress.getByName(literals[i]);
        }
        return found;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"127.0.0.1", "127.255.1.1", "10.0.0.1", "172.31.0.1", "192.168.0.1", "169.254.169.254", "[::1]"})
    void h20_literalPrivateAddresses(String host) {
        assertRefused("http://" + host + ":" + canary.port() + "/", "private address");
    }

    @Test
    void h20_theNameOfThisMachine() {
        assertRefused("http://localhost:" + canary.port() + "/", "private address");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0177.0.0.1",
                "0x7f.1",
                "0x7f000001",
                "2130706433",
                "127.1",
                "127.0.1",
                "0",
                "00127.0.0.1",
                "127.0.0.0x1",
                "\uff11\uff12\uff17.0.0.1"
            })
    void h21_numbersInDisguise(String host) {
        assertRefused("http://" + host + ":" + canary.port() + "/", "no plain address");
    }

    @ParameterizedTest
    @ValueSource(strings = {"100.64.0.1", "100.127.255.255", "[fc00::1]", "[fdff::1]"})
    void h22_sharedAndUniqueLocalAddresses(String host) {
        assertRefused("http://" + host + "/", "private address");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[::ffff:127.0.0.1]",
                "[::ffff:7f00:1]",
                "[::127.0.0.1]",
                "[64:ff9b::7f00:1]",
                "[64:ff9b:1::7f00:1]",
                "[2002:7f00:1::]",
                "[2001:0:7f00:1::]"
            })
    void h23_addressesThatCarryAnother(String host) {
        assertRefused("http://" + host + ":" + canary.port() + "/", "private address");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "240.0.0.1",
                "255.255.255.255",
                "198.18.0.1",
                "198.19.255.1",
                "224.0.0.1",
                "[ff02::1]",
                "[::]"
            })
    void h24_specialNetworks(String host) {
        assertRefused("http://" + host + ":" + canary.port() + "/", "private address");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void h25_aRedirectInward(int hops) throws IOException {
        var left = new AtomicInteger(hops);
        try (var chain = new RoughServer(
                new ServerSocket(0, 50, InetAddress.getByName("127.0.0.2")),
                (asked, out) -> RoughServer.write(
                        out,
                        "301 Moved",
                        "Location: " + (left.decrementAndGet() > 0 ? "/next" : canary.url("/")) + "\r\n",
                        new byte[0]))) {
            assertRefused("http://127.0.0.2:" + chain.port() + "/", "private address");
            assertThat(chain.asked).hasSize(hops);
        }
    }

    @Test
    void h26_theCheckedAddressIsTheOneConnectedTo() throws IOException {
        var lookups = new AtomicInteger();
        client.close();
        client = client(host -> addresses(lookups.getAndIncrement() == 0 ? "127.0.0.2" : "127.0.0.1"));
        try (var outside = new RoughServer(
                new ServerSocket(0, 50, InetAddress.getByName("127.0.0.2")),
                RoughServer.always("200 OK", "Connection: close\r\n", new byte[0]))) {
            var url = "http://rebinding.example:" + outside.port() + "/";

            assertThat(get(url)).isInstanceOf(Fetched.Document.class);

            assertThat(outside.asked).hasSize(1);
            assertThat(lookups).hasValue(1);
            assertRefused(url, "private address 127.0.0.1");
        }
    }

    @Test
    void h27_onePrivateAddressAmongSeveral() throws IOException {
        names.put("mixed.example", addresses("127.0.0.2", "127.0.0.1"));

        assertRefused("http://mixed.example:" + open.port() + "/", "private address 127.0.0.1");
        assertThat(open.asked).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.2\\@127.0.0.1:%d/",
                "http://127.0.0.2@127.0.0.1:%d/",
                "http://127.0.0.1:%d\\@127.0.0.2/",
                "http://127.0.0.2:x@127.0.0.1:%d/",
                "//127.0.0.1:%d/",
                "http:///127.0.0.1:%d/",
                "http://127.0.0.1\t:%d/",
                "http://127.0.0.1%%0d:%d/",
                "http://127.0.0.2#@127.0.0.1:%d/",
                "http://127.0.0.2?@127.0.0.1:%d/"
            })
    void h28_addressesThatParsersReadDifferently(String target) {
        location = target.formatted(canary.port());

        assertThat(get("http://127.0.0.2:" + open.port() + "/")).isInstanceOf(Fetched.Failed.class);

        assertThat(canary.asked).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "gopher://127.0.0.1/",
                "ftp://127.0.0.1/",
                "jar:file:///x.jar!/y",
                "data:,x"
            })
    void h29_otherSchemes(String url) {
        assertRefused(url, "no http or https address");

        location = url;
        assertRefused("http://127.0.0.2:" + open.port() + "/", "no http or https address");
    }

    @Test
    void h30_lineBreaksStayInsideTheAddress() {
        location = "/a%0d%0aHost:%20evil/?q=%0d%0aX-Evil:%201";

        get("http://127.0.0.2:" + open.port() + "/");

        assertThat(open.asked).hasSizeGreaterThan(1).allSatisfy(asked -> {
            assertThat(asked.header("X-Evil")).isNull();
            assertThat(asked.headers())
                    .filteredOn(header -> header.startsWith("Host:"))
                    .hasSize(1);
        });
        assertThat(open.asked.get(1).line()).isEqualTo("GET " + location + " HTTP/1.1");
    }

    @Test
    void theProgramsOwnSampleIsTheOneAddressOfItsOwn() throws IOException {
        var guard = new AddressGuard(Optional.empty(), canary.port());
        var sampling = new GuardedClient(guard, InstantSource.system(), "x", InetAddress::getAllByName);
        var sample =
                new GuardedClient.Request(URI.create(guard.sampleFeedUrl()), null, null, 1000, Duration.ofSeconds(2));
        var other = new GuardedClient.Request(
                URI.create("http://localhost:" + canary.port() + "/q/metrics"),
                null,
                null,
                1000,
                Duration.ofSeconds(2));

        assertThat(sampling.get(sample)).isInstanceOf(Fetched.Document.class);
        assertThat(sampling.get(other)).isInstanceOf(Fetched.Failed.class);

        assertThat(canary.asked).hasSize(1);
        sampling.close();
    }
}
