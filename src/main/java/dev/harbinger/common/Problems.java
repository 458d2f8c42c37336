package dev.harbinger.common;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.Response.Status;

/**
 * Makes the problem documents (RFC 9457) that calls answer with when something is wrong. Each says which field was
 * wrong and what to send instead; throw what these methods return.
 */
public final class Problems {
    private static final int UNPROCESSABLE = 422;
    private static final int AGAIN_SECONDS = 30;

    private Problems() {}

    /** 400: the call itself is malformed; {@code advice} says what the field must be. */
    public static HttpProblem badRequest(String field, String advice) {
        return of(Status.BAD_REQUEST.getStatusCode(), "Bad request", field, advice);
    }

    /** 422: the call is well-formed, its content makes no sense; {@code advice} says what to send instead. */
    public static HttpProblem unprocessable(String field, String advice) {
        return of(UNPROCESSABLE, "Unprocessable content", field, advice);
    }

    /** 413: more than is taken at once. */
    public static HttpProblem tooLarge(String detail) {
        return HttpProblem.builder()
                .withStatus(Status.REQUEST_ENTITY_TOO_LARGE)
                .withTitle("Content too large")
                .withDetail(detail)
                .build();
    }

    /** 404: there is no such thing, or no longer. */
    public static HttpProblem notFound(String what, Object id) {
        return HttpProblem.builder()
                .withStatus(Status.NOT_FOUND)
                .withTitle("Not found")
                .withDetail("There is no " + what + " " + id
                        + ". It may have been deleted; list them to see those that exist.")
                .build();
    }

    /** 409: what was asked for is not possible in the state that the thing is in. */
    public static HttpProblem conflict(String detail) {
        return HttpProblem.builder()
                .withStatus(Status.CONFLICT)
                .withTitle("Conflict")
                .withDetail(detail)
                .build();
    }

    /** 503: it took too long to answer now, and may not in a moment. */
    public static HttpProblem busy(String detail) {
        return HttpProblem.builder()
                .withStatus(Status.SERVICE_UNAVAILABLE)
                .withTitle("Busy")
                .withDetail(detail)
                .withHeader("Retry-After", AGAIN_SECONDS)
                .build();
    }

    private static HttpProblem of(int status, String title, String field, String advice) {
        return HttpProblem.builder()
                .withStatus(status)
                .withTitle(title)
                .withDetail(field + ": " + advice)
                .with("field", field)
                .build();
    }
}
