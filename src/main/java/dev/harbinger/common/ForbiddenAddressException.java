package dev.harbinger.common;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** A name leads to an address that must not be reached; thrown through the HTTP client, which knows exceptions only. */
final class ForbiddenAddressException extends UnknownHostException {
    private static final long serialVersionUID = 1L;

    ForbiddenAddressException(InetAddress address) {
        super("leads to the private address " + address.getHostAddress()
                + "; allow it in harbinger.feeds.allow-private-addresses if that is meant");
    }
}
