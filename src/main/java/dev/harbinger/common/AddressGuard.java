package dev.harbinger.common;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Says which addresses the program may connect to: public ones, and what {@code harbinger.feeds.allow-private-addresses}
 * names. Loopback, private, link-local, unique-local, multicast, shared (RFC 6598) and other special addresses (RFC 6890)
 * are refused.
 */
@ApplicationScoped
public class AddressGuard {
    private final List<String> allowed;
    private final int ownPort;

    AddressGuard(
            @ConfigProperty(name = "harbinger.feeds.allow-private-addresses") Optional<List<String>> allowed,
            @ConfigProperty(name = "quarkus.http.port") int ownPort) {
        this.allowed = allowed.orElse(List.of()).stream()
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .toList();
        this.ownPort = ownPort;
    }

    /** The program's own sample feed, the one address of its own that it may fetch. */
    public String sampleFeedUrl() {
        return "http://localhost:" + ownPort + "/samples/feed.atom";
    }

    /** Whether an address that a host name resolved to may be connected to. */
    boolean mayReach(String host, int port, InetAddress address) {
        return isPublic(address) || allowed.stream().anyMatch(entry -> names(entry, host, port, address));
    }

    private static boolean names(String entry, String host, int port, InetAddress address) {
        try {
            if (entry.contains("/")) {
                return inNetwork(entry, address);
            }
            int colon = entry.lastIndexOf(':');
            var hasPort = colon > 0 && entry.indexOf(':') == colon;
            var name = hasPort ? entry.substring(0, colon) : entry;
            var samePort = !hasPort || Integer.parseInt(entry.substring(colon + 1)) == port;
            var sameHost = name.equalsIgnoreCase(host) || name.equals(address.getHostAddress());
            return samePort && sameHost;
        } catch (NumberFormatException | UnknownHostException e) {
            return false;
        }
    }

    private static boolean inNetwork(String network, InetAddress address) throws UnknownHostException {
        var parts = network.split("/", 2);
        var base = InetAddress.getByName(parts[0]).getAddress();
        var bytes = address.getAddress();
        int bits = Integer.parseInt(parts[1]);
        if (base.length != bytes.length || bits < 0 || bits > 8 * base.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> (bit % 8);
            if ((base[bit / 8] & mask) != (bytes[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }

    static boolean isPublic(InetAddress address) {
        if (address.isLoopbackAddress() || address.isAnyLocalAddress() || address.isLinkLocalAddress()) {
            return false;
        }
        if (address.isSiteLocalAddress() || address.isMulticastAddress()) {
            return false;
        }
        var bytes = address.getAddress();
        return bytes.length == 4 ? isPublic4(bytes) : isPublic6(bytes);
    }

    private static boolean isPublic4(byte[] b) {
        int first = b[0] & 0xff;
        int second = b[1] & 0xff;
        var shared = first == 100 && second >= 64 && second < 128;
        var relay = first == 192 && second == 88 && b[2] == 99;
        var protocol = first == 192 && second == 0 && (b[2] == 0 || b[2] == 2)
                || first == 198 && (second == 18 || second == 19);
        var examples = first == 198 && second == 51 && b[2] == 100 || first == 203 && second == 0 && b[2] == 113;
        return first != 0 && first != 127 && first < 240 && !shared && !relay && !protocol && !examples;
    }

    /**
     * Global unicast (2000::/3) alone, without what stands in for an IPv4 address or for nobody: Teredo and the other
     * special blocks of 2001::/23, documentation, 6to4. That leaves out mapped addresses, NAT64 and unique-local ones.
     */
    private static boolean isPublic6(byte[] b) {
        int first = (b[0] & 0xff) << 8 | b[1] & 0xff;
        int second = (b[2] & 0xff) << 8 | b[3] & 0xff;
        var global = (first & 0xe000) == 0x2000;
        var special = first == 0x2001 && (second < 0x200 || second == 0xdb8) || first == 0x3fff && second < 0x1000;
        return global && !special && first != 0x2002;
    }
}
