package dev.harbinger.assistant;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.harbinger.Someone;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;

/** Speaks the Model Context Protocol over HTTP as a client of it would, with an API token. */
final class McpClient {
    private static final String ACCEPTED = "application/json, text/event-stream";

    private final String token;
    private final String session;
    private int id = 1;

    /** Begins a session with a token of a new user of this role. */
    static McpClient of(String role) {
        return new McpClient(token(Someone.with(role), role));
    }

    McpClient(String token) {
        this.token = token;
        var answer = post(
                token,
                null,
                Map.of(
                        "jsonrpc",
                        "2.0",
                        "id",
                        0,
                        "method",
                        "initialize",
                        "params",
                        Map.of(
                                "protocolVersion", "2025-03-26",
                                "capabilities", Map.of(),
                                "clientInfo", Map.of("name", "test", "version", "1"))));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.path("result.serverInfo.name").toString()).isEqualTo("harbinger");
        session = answer.header("Mcp-Session-Id");
        var noted = post(token, session, Map.of("jsonrpc", "2.0", "method", "notifications/initialized"));
        assertThat(noted.statusCode()).isBetween(200, 202);
    }

    static String token(Someone user, String scope) {
        return user.calls()
                .body(Map.of("label", "assistant", "scope", scope))
                .post("/api/tokens")
                .then()
                .statusCode(201)
                .extract()
                .path("token");
    }

    static Response post(String token, String session, Object body) {
        var request = given().contentType("application/json").header("Accept", ACCEPTED);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (session != null) {
            request.header("Mcp-Session-Id", session);
        }
        return request.body(body).post("/mcp");
    }

    String session() {
        return session;
    }

    /** Asks something; the whole answer. */
    JsonPath ask(String method, Map<String, ?> parameters) {
        var body = new HashMap<String, Object>(Map.of("jsonrpc", "2.0", "id", id++, "method", method));
        body.put("params", parameters);
        var answer = post(token, session, body);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }

    private JsonPath call(String tool, Map<String, ?> arguments) {
        return ask("tools/call", Map.of("name", tool, "arguments", arguments));
    }

    /** What a tool answers, which must be no error. */
    JsonPath use(String tool, Map<String, ?> arguments) {
        var answer = call(tool, arguments);
        assertThat(answer.getBoolean("result.isError")).as(answer.prettify()).isFalse();
        return answer.setRootPath("result.structuredContent");
    }

    /** In what words a tool refuses. */
    String refusal(String tool, Map<String, ?> arguments) {
        var answer = call(tool, arguments);
        if (answer.get("error") != null) {
            return answer.getString("error.message");
        }
        assertThat(answer.getBoolean("result.isError")).as(answer.prettify()).isTrue();
        return answer.getString("result.content[0].text");
    }
}
