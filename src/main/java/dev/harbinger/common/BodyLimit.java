package dev.harbinger.common;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Says in words that a body is larger than {@code quarkus.http.limits.max-body-size}; the server itself would end the
 * call without any. A body not much larger is read to its end and thrown away, because many clients do not listen before
 * they have sent everything.
 */
@ApplicationScoped
class BodyLimit {
    private static final int BEFORE_ALL_OTHERS = 1000;
    private static final int READ_TO_THE_END = 4;
    private static final int TOO_LARGE = 413;

    private final long limit;

    BodyLimit(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit) {
        this.limit = limit.asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_ALL_OTHERS);
    }

    private void check(RoutingContext call) {
        var length = length(call);
        if (length <= limit) {
            call.next();
        } else if (length > READ_TO_THE_END * limit) {
            refuse(call);
        } else {
            call.request()
                    .handler(ignored -> {})
                    .endHandler(end -> refuse(call))
                    .resume();
        }
    }

    private void refuse(RoutingContext call) {
        var detail = "The body is larger than the " + (limit >> 20)
                + " MiB that are taken at once. Send a smaller file, such as the pages that matter.";
        var problem = new JsonObject()
                .put("status", TOO_LARGE)
                .put("title", "Content too large")
                .put("detail", detail);
        var isCall = call.request().path().startsWith("/api/");
        call.response()
                .setStatusCode(TOO_LARGE)
                .putHeader(HttpHeaders.CONNECTION, "close")
                .putHeader(HttpHeaders.CONTENT_TYPE, isCall ? "application/problem+json" : "text/plain; charset=utf-8")
                .end(isCall ? problem.encode() : detail);
    }

    private static long length(RoutingContext call) {
        var length = call.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length.strip());
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
