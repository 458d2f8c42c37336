package dev.harbinger.account;

import io.vertx.ext.web.RoutingContext;
import java.util.Objects;

/**
 * Where a request comes from.
 *
 * @param address the network address; the proxy's own unless {@code quarkus.http.proxy.*} says whom to believe
 * @param agent what the browser or program calls itself
 */
record Caller(String address, String agent) {
    static final Caller NOBODY = new Caller("", "");

    static Caller of(RoutingContext call) {
        if (call == null || call.request().remoteAddress() == null) {
            return NOBODY;
        }
        var address = Objects.requireNonNullElse(call.request().remoteAddress().hostAddress(), "");
        return new Caller(address, Objects.requireNonNullElse(call.request().getHeader("User-Agent"), ""));
    }
}
