package dev.harbinger.common;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Says of a JSON body that cannot be read where it is wrong and what to send instead, in no words of our source. */
@ApplicationScoped
class JsonProblems implements ProblemPostProcessor {
    private static final int LONGEST = 60;
    private static final Map<Class<?>, String> SHAPES = Map.of(
            LocalDate.class,
            "a day such as 2026-11-25",
            LocalTime.class,
            "a time such as 07:30",
            Instant.class,
            "a moment such as 2026-11-25T07:30:00Z",
            String.class,
            "a text",
            Boolean.class,
            "true or false",
            boolean.class,
            "true or false");

    /** What the platform answers by itself says nothing at all. */
    @ServerExceptionMapper
    Response whileReading(MismatchedInputException failure) {
        return problem(failure).toResponse();
    }

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        return cause(context.cause)
                .filter(cause -> problem.getStatusCode() == Status.BAD_REQUEST.getStatusCode())
                .map(JsonProblems::problem)
                .orElse(problem);
    }

    private static Optional<JsonProcessingException> cause(Throwable failure) {
        return Causes.of(failure)
                .filter(JsonProcessingException.class::isInstance)
                .map(JsonProcessingException.class::cast)
                .findFirst();
    }

    private static HttpProblem problem(JsonProcessingException cause) {
        if (cause instanceof UnrecognizedPropertyException unknown) {
            return Problems.badRequest(field(unknown), "is not known; leave it out, or see /q/openapi for what is");
        }
        if (cause instanceof InvalidFormatException wrong) {
            return Problems.badRequest(
                    field(wrong),
                    "must be " + shape(wrong.getTargetType()) + ", not “" + shown(wrong.getValue()) + "”");
        }
        if (cause instanceof MismatchedInputException wrong && wrong.getTargetType() != null) {
            return Problems.badRequest(field(wrong), "must be " + shape(wrong.getTargetType()));
        }
        var what = cause instanceof JsonParseException ? "is no valid JSON" : "cannot be read as JSON";
        return Problems.badRequest("body", what + where(cause.getLocation()) + "; send a JSON object");
    }

    /** Such as {@code filters[0].region}. */
    private static String field(JsonMappingException wrong) {
        var path = wrong.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining());
        return path.isEmpty() ? "body" : path.startsWith(".") ? path.substring(1) : path;
    }

    private static String shape(Class<?> wanted) {
        if (wanted.isEnum()) {
            return Arrays.stream(wanted.getEnumConstants())
                    .map(Object::toString)
                    .collect(Collectors.joining(", "));
        }
        if (Number.class.isAssignableFrom(wanted) || wanted.isPrimitive() && !SHAPES.containsKey(wanted)) {
            return "a number";
        }
        if (wanted.isArray() || Collection.class.isAssignableFrom(wanted)) {
            return "a list";
        }
        return SHAPES.getOrDefault(wanted, "a JSON object");
    }

    private static String shown(Object value) {
        return Beginning.of(OneLine.visible(String.valueOf(value)), LONGEST);
    }

    private static String where(JsonLocation location) {
        return location == null || location.getLineNr() < 1
                ? ""
                : " at line " + location.getLineNr() + ", column " + location.getColumnNr();
    }
}
