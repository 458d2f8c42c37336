package dev.harbinger.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "0.0.0.0",
                "224.0.0.1",
                "255.255.255.255",
                "::1",
                "fd00::1",
                "fe80::1",
                "::ffff:127.0.0.1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::"
            })
    void privateAddressesAreRefused(String address) throws UnknownHostException {
        var guard = new AddressGuard(Optional.empty(), 8080);

        assertThat(guard.mayReach("example.org", 80, InetAddress.getByName(address)))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"93.184.216.34", "2606:2800:220:1:248:1893:25c8:1946"})
    void publicAddressesAreReached(String address) throws UnknownHostException {
        var guard = new AddressGuard(Optional.empty(), 8080);

        assertThat(guard.mayReach("example.org", 80, InetAddress.getByName(address)))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1:8097, 127.0.0.1, 8097, true",
        "127.0.0.1:8097, 127.0.0.1, 8098, false",
        "10.2.0.0/16, 10.2.9.9, 80, true",
        "10.2.0.0/16, 10.3.9.9, 80, false",
        "10.2.0.0/99, 10.2.9.9, 80, false"
    })
    void whatIsAllowedIsReached(String allowed, String address, int port, boolean reached) throws UnknownHostException {
        var guard = new AddressGuard(Optional.of(List.of(allowed)), 8080);

        assertThat(guard.mayReach(address, port, InetAddress.getByName(address)))
                .isEqualTo(reached);
    }
}
