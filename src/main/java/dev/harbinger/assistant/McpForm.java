package dev.harbinger.assistant;

import dev.harbinger.common.WholeBody;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses what is no message of JSON-RPC 2.0 with 400 and an error of the protocol. The server of the protocol, which is
 * not ours, takes the form on trust and would fail. It comes after the check of who asks, so strangers' bodies are not read.
 */
@ApplicationScoped
class McpForm {
    private static final int BEFORE_THE_SERVER = -1;
    private static final int BAD_REQUEST = 400;
    private static final int NO_JSON = -32700;
    private static final int NO_MESSAGE = -32600;

    private final long limit;

    McpForm(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit) {
        this.limit = limit.asLongValue();
    }

    void serve(@Observes Router router) {
        router.post("/mcp*")
                .order(BEFORE_THE_SERVER)
                .handler(WholeBody.upTo(limit))
                .handler(this::check);
    }

    private void check(RoutingContext call) {
        try {
            var wrong = wrong(Json.decodeValue(call.body().asString("UTF-8")));
            if (wrong.isPresent()) {
                refuse(call, NO_MESSAGE, wrong.get());
            } else {
                call.next();
            }
        } catch (DecodeException | NullPointerException e) {
            refuse(call, NO_JSON, "The body is not JSON, or nested too deeply.");
        }
    }

    /** What is wrong with the form of a message, or of several in a list; empty if nothing is. */
    static Optional<String> wrong(Object body) {
        if (body instanceof JsonObject message) {
            return wrong(message);
        }
        if (!(body instanceof JsonArray messages) || messages.isEmpty()) {
            return Optional.of("Send a message of JSON-RPC 2.0, which is an object, or a list of such.");
        }
        return messages.stream()
                .map(one -> one instanceof JsonObject message
                        ? wrong(message)
                        : Optional.of("Each message of the list must be an object."))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> wrong(JsonObject message) {
        var id = message.getValue("id");
        if (id != null && !(id instanceof String) && !(id instanceof Number)) {
            return Optional.of("id: must be a string or a number.");
        }
        if (!isAbsentOr(String.class, message, "method")) {
            return Optional.of("method: must be a string.");
        }
        if (!isAbsentOr(JsonObject.class, message, "params") || !isAbsentOr(JsonObject.class, message, "error")) {
            return Optional.of("params, error: must be objects.");
        }
        return "initialize".equals(message.getString("method")) ? wrongHello(message) : Optional.empty();
    }

    private static Optional<String> wrongHello(JsonObject message) {
        var told = message.getJsonObject("params", new JsonObject());
        return told.getValue("clientInfo") instanceof JsonObject client
                        && client.getValue("name") instanceof String
                        && client.getValue("version") instanceof String
                        && told.getValue("protocolVersion") instanceof String
                        && isAbsentOr(JsonObject.class, told, "capabilities")
                ? Optional.empty()
                : Optional.of("params: must hold protocolVersion, capabilities, and clientInfo with name and version.");
    }

    private static boolean isAbsentOr(Class<?> type, JsonObject in, String name) {
        var given = in.getValue(name);
        return given == null || type.isInstance(given);
    }

    private static void refuse(RoutingContext call, int code, String words) {
        var answer = new JsonObject()
                .put("jsonrpc", "2.0")
                .putNull("id")
                .put("error", new JsonObject().put("code", code).put("message", words));
        call.response()
                .setStatusCode(BAD_REQUEST)
                .putHeader("Content-Type", "application/json")
                .end(answer.encode());
    }
}
