package dev.harbinger.common;

import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses U+0000 in the query of an address: no stored text holds it, and PostgreSQL takes no such question. */
final class PlainQuery {
    @ServerRequestFilter
    void check(ContainerRequestContext request) {
        request.getUriInfo().getQueryParameters().forEach((name, contents) -> {
            if (contents.stream().anyMatch(content -> content.indexOf('\0') >= 0)) {
                throw Problems.badRequest(name, "holds the character U+0000; leave it out");
            }
        });
    }
}
