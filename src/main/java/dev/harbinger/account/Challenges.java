package dev.harbinger.account;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Sends strangers to the login page, and programs without a good password a 401 that says what to send. */
final class Challenges {
    @ServerExceptionMapper(value = UnauthorizedException.class, priority = Priorities.USER - 1000)
    Uni<Response> unauthorized(RoutingContext request) {
        return challenge(request);
    }

    @ServerExceptionMapper(value = AuthenticationFailedException.class, priority = Priorities.USER - 1000)
    Uni<Response> failed(RoutingContext request) {
        return challenge(request);
    }

    private static Uni<Response> challenge(RoutingContext request) {
        if (request.normalizedPath().startsWith("/api/")) {
            return Uni.createFrom().item(problem());
        }
        HttpAuthenticator authenticator = request.get(HttpAuthenticator.class.getName());
        return authenticator.getChallenge(request).map(Challenges::answer);
    }

    private static Response answer(ChallengeData challenge) {
        var answer = Response.status(challenge.status);
        challenge.getHeaders().forEach((name, content) -> answer.header(name.toString(), content));
        return answer.build();
    }

    private static Response problem() {
        return HttpProblem.builder()
                .withStatus(Status.UNAUTHORIZED)
                .withTitle("Unauthorized")
                .withDetail("Send the name and password of a user by HTTP Basic.")
                .withHeader("WWW-Authenticate", "Basic realm=\"Harbinger\"")
                .build()
                .toResponse();
    }
}
