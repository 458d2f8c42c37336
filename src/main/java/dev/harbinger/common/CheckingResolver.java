package dev.harbinger.common;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Resolves a name once for each connection and hands on what may be reached, so that the address that was checked is the
 * one connected to. A name with a forbidden address among several is refused as a whole.
 */
final class CheckingResolver implements DnsResolver {
    /** Looks names up. */
    interface Names {
        InetAddress[] of(String host) throws UnknownHostException;
    }

    private final AddressGuard guard;
    private final Names names;

    CheckingResolver(AddressGuard guard, Names names) {
        this.guard = guard;
        this.names = names;
    }

    @Override
    public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
        var addresses = names.of(host);
        for (var address : addresses) {
            if (!guard.mayReach(host, port, address)) {
                throw new ForbiddenAddressException(address);
            }
        }
        return Arrays.stream(addresses)
                .map(address -> new InetSocketAddress(address, port))
                .toList();
    }

    /** Without a port nothing can be checked. */
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        throw new UnknownHostException(host + " was looked up without a port");
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
