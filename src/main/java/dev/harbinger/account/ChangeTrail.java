package dev.harbinger.account;

import dev.harbinger.common.Trail.Kind;
import io.quarkus.runtime.BlockingOperationControl;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.Response.Status.Family;
import java.util.List;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Notes every change that a request made, and every one that was refused for want of a role, a token of the form or an
 * own origin. Sign-ins and changes of accounts are noted where they happen, in their own words.
 */
final class ChangeTrail {
    private static final Set<String> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final List<String> NOTED_ELSEWHERE =
            List.of("/login", "/logout", "/join/", "/account", "/people", "/api/users", "/api/tokens");
    private static final String STRANGER = "somebody unknown";

    private final AuditTrail trail;

    ChangeTrail(AuditTrail trail) {
        this.trail = trail;
    }

    @ServerResponseFilter
    void note(ContainerRequestContext request, ContainerResponseContext response, RoutingContext call) {
        var isChange = !SAFE.contains(request.getMethod());
        if (isRefusal(isChange, response)) {
            write(Kind.REFUSED, request, response, call);
        } else if (isChange && isDone(response) && !isNotedElsewhere(call)) {
            write(Kind.CHANGE, request, response, call);
        }
    }

    private static boolean isRefusal(boolean isChange, ContainerResponseContext response) {
        var isForbidden = response.getStatus() == Status.FORBIDDEN.getStatusCode();
        var isStrangers = isChange
                && (response.getStatus() == Status.UNAUTHORIZED.getStatusCode()
                        || response.getStatus() == Status.FOUND.getStatusCode());
        var hasNoFormToken =
                isChange && response.getStatus() == Status.BAD_REQUEST.getStatusCode() && !response.hasEntity();
        return isForbidden || isStrangers || hasNoFormToken;
    }

    private static boolean isDone(ContainerResponseContext response) {
        var family = response.getStatusInfo().getFamily();
        return family == Family.SUCCESSFUL || family == Family.REDIRECTION;
    }

    private static boolean isNotedElsewhere(RoutingContext call) {
        return NOTED_ELSEWHERE.stream().anyMatch(call.normalizedPath()::startsWith);
    }

    private void write(
            Kind kind, ContainerRequestContext request, ContainerResponseContext response, RoutingContext call) {
        var principal = request.getSecurityContext().getUserPrincipal();
        var who = principal == null || principal.getName().isEmpty() ? STRANGER : principal.getName();
        var detail = request.getMethod() + " " + withoutSecrets(call.normalizedPath()) + ": " + response.getStatus();
        var caller = Caller.of(call);
        if (BlockingOperationControl.isBlockingAllowed()) {
            trail.note(kind, who, detail, caller);
        } else {
            Infrastructure.getDefaultExecutor().execute(() -> trail.note(kind, who, detail, caller));
        }
    }

    /** Some addresses hold a secret, such as the links of mails. */
    private static String withoutSecrets(String path) {
        return path.replaceAll("[^/]{24,}", "…");
    }
}
