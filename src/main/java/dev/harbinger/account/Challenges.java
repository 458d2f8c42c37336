package dev.harbinger.account;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Sends strangers to the login page, and programs without a good password a 401 that says what to send. */
final class Challenges {
    @ServerExceptionMapper(value = UnauthorizedException.class, priority = Priorities.USER - 1000)
    Response unauthorized(RoutingContext call) {
        return isProgram(call) ? problem() : toLogin(call);
    }

    @ServerExceptionMapper(value = AuthenticationFailedException.class, priority = Priorities.USER - 1000)
    Response failed(AuthenticationFailedException failure, RoutingContext call) {
        if (failure.getCause() instanceof TooManyTries tries) {
            return later(tries);
        }
        return isProgram(call) ? problem() : toLogin(call);
    }

    private static boolean isProgram(RoutingContext call) {
        return call.normalizedPath().startsWith("/api/") || call.request().getHeader("Authorization") != null;
    }

    private static Response toLogin(RoutingContext call) {
        var next = call.request().method() == HttpMethod.GET ? call.request().uri() : "/";
        return Response.status(Status.FOUND).location(NextPage.loginFor(next)).build();
    }

    private static Response later(TooManyTries tries) {
        return HttpProblem.builder()
                .withStatus(Status.TOO_MANY_REQUESTS)
                .withTitle("Too many requests")
                .withDetail("Too many wrong passwords came for this name from your address. Try again in "
                        + tries.seconds() + " s.")
                .withHeader("Retry-After", Long.toString(tries.seconds()))
                .build()
                .toResponse();
    }

    private static Response problem() {
        return HttpProblem.builder()
                .withStatus(Status.UNAUTHORIZED)
                .withTitle("Unauthorized")
                .withDetail(
                        "Send the name and password of a user by HTTP Basic, or an API token as Authorization: Bearer."
                                + " Users who are asked for codes at login need a token.")
                .withHeader("WWW-Authenticate", "Basic realm=\"Harbinger\"")
                .build()
                .toResponse();
    }
}
