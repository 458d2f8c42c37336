package dev.harbinger.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harbinger.Database;
import dev.harbinger.FeedServer;
import dev.harbinger.Someone;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The tools for assistants, as a client of the protocol sees them. */
@QuarkusTest
@WithTestResource(Database.class)
class McpTest {
    private static final int MALFORMED = -32602;

    @Inject
    EntityManager rows;

    private static int question(String company) {
        return Someone.admin()
                .body(Map.of("question", "Will Ofcom fine " + company + "?", "askedAt", "2020-01-01"))
                .post("/api/questions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void publish(String title) throws IOException {
        try (var server = new FeedServer(8097)) {
            server.serve(
                    200,
                    "<rss version=\"2.0\"><channel><title>Wire</title><link>https://wire.example/</link>"
                            + "<description>d</description><item><title>" + title + "</title><guid>" + title
                            + "</guid></item></channel></rss>");
            int feed = Someone.admin()
                    .body(Map.of("url", server.url("/feed?mcp" + title.hashCode())))
                    .post("/api/feeds")
                    .path("id");
            Someone.admin().post("/api/feeds/" + feed + "/poll").then().statusCode(200);
        }
    }

    @Test
    void theToolsAreListedWithTheirArguments() {
        var listed = McpClient.of("viewer").ask("tools/list", Map.of());

        assertThat(listed.<String>getList("result.tools.name"))
                .containsExactlyInAnyOrder("search_questions", "read_flags", "file_brief", "triage_flag");
        assertThat(listed.<String>getList(
                        "result.tools.find { it.name == 'triage_flag' }.inputSchema.properties.action.enum"))
                .containsExactly("CONFIRM", "DISMISS", "SNOOZE", "ASSIGN", "UNDO");
        assertThat(listed.getBoolean("result.tools.find { it.name == 'read_flags' }.annotations.readOnlyHint"))
                .isTrue();
    }

    @Test
    void questionsAreFoundByWordsInPages() {
        question("Quillfeather Alpha");
        question("Quillfeather Beta");
        var client = McpClient.of("viewer");

        var first = client.use("search_questions", Map.of("query", "quillfeather", "limit", 1));
        var second = client.use(
                "search_questions", Map.of("query", "quillfeather", "limit", 1, "cursor", first.getString("next")));

        assertThat(first.getInt("total")).isEqualTo(2);
        assertThat(List.of(first.getString("questions[0].question"), second.getString("questions[0].question")))
                .containsExactlyInAnyOrder("Will Ofcom fine Quillfeather Alpha?", "Will Ofcom fine Quillfeather Beta?");
        assertThat(client.use("search_questions", Map.of("query", "quillfeather", "status", "RESOLVED"))
                        .getInt("total"))
                .isZero();
    }

    @Test
    void aBriefIsFiledOnce() {
        var client = McpClient.of("analyst");
        var brief = Map.of(
                "text", "What to watch next: whether the Zendan regulator opens a formal inquiry into Hentzau AG.",
                "title", "Zenda by assistant",
                "region", "Zenda");

        var filed = client.use("file_brief", brief);
        var again = client.use("file_brief", brief);

        assertThat(filed.getBoolean("known")).isFalse();
        assertThat(filed.getString("questions[0].question")).contains("inquiry");
        assertThat(again.getBoolean("known")).isTrue();
        assertThat(again.getLong("id")).isEqualTo(filed.getLong("id"));
        assertThat(trail("analyst-")).anyMatch(line -> line.equals("MCP file_brief: brief " + filed.getLong("id")));
    }

    @Test
    void aFlagIsReadAndConfirmed() throws IOException {
        int question = question("Nordvik Telemetri");
        publish("Ofcom fines Nordvik Telemetri");
        var client = McpClient.of("analyst");

        var read = client.use("read_flags", Map.of("question", question));
        long flag = read.getLong("flags[0].id");
        assertThat(read.getString("flags[0].title")).isEqualTo("Ofcom fines Nordvik Telemetri");
        assertThat(read.<String>getList("flags[0].reasons")).isNotEmpty();

        var done = client.use(
                "triage_flag",
                Map.of("flag", flag, "action", "CONFIRM", "outcome", "YES", "note", "Official.", "version", 0));

        assertThat(done.getString("status")).isEqualTo("CONFIRMED");
        assertThat(client.use("search_questions", Map.of("query", "Nordvik Telemetri"))
                        .getString("questions[0].status"))
                .isEqualTo("RESOLVED");
        assertThat(client.refusal("triage_flag", Map.of("flag", flag, "action", "DISMISS", "version", 0)))
                .contains("confirmed by analyst-");
        assertThat(client.refusal("triage_flag", Map.of("flag", flag, "action", "ASSIGN", "user", "admin")))
                .contains("needs the role lead");
    }

    @Test
    void h50_aViewerReadsAndDoesNoMore() {
        var client = McpClient.of("viewer");

        assertThat(client.refusal("triage_flag", Map.of("flag", 1, "action", "CONFIRM")))
                .contains("triage_flag needs the role analyst");
        assertThat(client.refusal("file_brief", Map.of("text", "Watch whether it rains in Strelsau.")))
                .contains("file_brief needs the role analyst");
        assertThat(client.use("search_questions", Map.of("query", "Strelsau")).getInt("total"))
                .isZero();
    }

    @Test
    void h50_aTokenOfALeadWithTheScopeOfAViewerIsAViewers() {
        var client = new McpClient(McpClient.token(Someone.with("lead"), "viewer"));

        assertThat(client.refusal("triage_flag", Map.of("flag", 1, "action", "CONFIRM")))
                .contains("needs the role analyst");
    }

    @Test
    void h59_aRefusalStandsInTheTrail() {
        McpClient.of("viewer").refusal("triage_flag", Map.of("flag", 1, "action", "CONFIRM"));

        assertThat(trail("viewer-")).anyMatch(line -> line.equals("MCP triage_flag: needs analyst"));
    }

    private List<String> trail(String who) {
        return rows.createQuery("select e.detail from AuditEvent e where e.who like :who", String.class)
                .setParameter("who", who + "%")
                .getResultList();
    }

    @Test
    void h50_strangersAndCookiesAreRefused() {
        var hello = Map.of("jsonrpc", "2.0", "id", 0, "method", "tools/list");

        assertThat(McpClient.post(null, null, hello).statusCode()).isEqualTo(401);
        assertThat(McpClient.post("hbg_nonsense", null, hello).statusCode()).isEqualTo(401);
        assertThat(Someone.with("admin")
                        .browser()
                        .request()
                        .contentType("application/json")
                        .body(hello)
                        .post("/mcp")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void h58_aRevokedTokenIsRefusedWithinItsSession() {
        var user = Someone.with("analyst");
        var token = McpClient.token(user, "analyst");
        var client = new McpClient(token);
        int id = user.calls().get("/api/tokens").path("items[0].id");
        user.calls().delete("/api/tokens/" + id).then().statusCode(204);

        var answer = McpClient.post(token, client.session(), Map.of("jsonrpc", "2.0", "id", 9, "method", "tools/list"));

        assertThat(answer.statusCode()).isEqualTo(401);
    }

    record Hostile(String tool, Map<String, ?> arguments, String told) {}

    static List<Hostile> hostile() {
        return List.of(
                new Hostile("search_questions", Map.of("limit", 1000), "limit: must be 1 to 50"),
                new Hostile("search_questions", Map.of("limit", -1), "limit: must be 1 to 50"),
                new Hostile("search_questions", Map.of("query", "x".repeat(100_000)), "query: may have 500 characters"),
                new Hostile("search_questions", Map.of("cursor", "'; drop table question; --"), "cursor"),
                new Hostile("search_questions", Map.of("status", "WHATEVER"), "status"),
                new Hostile("read_flags", Map.of("since", "yesterday"), "since"),
                new Hostile("read_flags", Map.of("question", "all"), "question"),
                new Hostile("file_brief", Map.of("text", " \n "), "text: holds no words"),
                new Hostile("file_brief", Map.of("url", "file:///etc/passwd"), "url: must be an address"),
                new Hostile("file_brief", Map.of("url", "http://169.254.169.254/latest"), ""),
                new Hostile("triage_flag", Map.of("flag", Long.MAX_VALUE, "action", "CONFIRM"), "There is no flag"),
                new Hostile("triage_flag", Map.of("flag", 1, "action", "SNOOZE", "until", "soon"), "until: must be"),
                new Hostile("triage_flag", Map.of("flag", 1), "action"),
                new Hostile("triage_flag", Map.of(), ""),
                new Hostile("drop_everything", Map.of(), ""));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void hostileArgumentsAreRefusedInWords(Hostile hostile) {
        var told = McpClient.of("analyst").refusal(hostile.tool(), hostile.arguments());

        assertThat(told).contains(hostile.told()).doesNotContain("Exception", "dev.harbinger", "select ");
        assertThat(told.length()).isLessThan(400);
    }

    @Test
    void malformedMessagesAreErrorsOfTheProtocol() {
        var token = McpClient.token(Someone.with("viewer"), "viewer");
        var session = new McpClient(token).session();

        assertThat(McpClient.post(token, "no such session", Map.of("jsonrpc", "2.0", "id", 1, "method", "tools/list"))
                        .statusCode())
                .isBetween(400, 404);
        assertThat(new McpClient(token).ask("tools/call", Map.of("name", 7)).getInt("error.code"))
                .isEqualTo(MALFORMED);
    }

    static List<String> noMessages() {
        return List.of(
                "",
                "{",
                "1",
                "null",
                "\"x\"",
                "[]",
                "[1]",
                "[null]",
                "[[1]]",
                "[".repeat(900) + "]".repeat(900),
                "[".repeat(2_000) + "]".repeat(2_000),
                "{\"a\":".repeat(2_000) + "1" + "}".repeat(2_000),
                "{\"jsonrpc\":\"2.0\",\"id\":[1],\"method\":\"tools/list\"}",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":{}}",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\",\"params\":[1]}",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\"}",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":{\"clientInfo\":\"me\"}}");
    }

    @Test
    void whatIsNoMessageIsRefusedAsTheProtocolHasIt() {
        var token = McpClient.token(Someone.with("viewer"), "viewer");
        var session = new McpClient(token).session();

        for (var body : noMessages()) {
            for (var within : new String[] {session, null}) {
                var answer = McpClient.post(token, within, body);
                assertThat(answer.statusCode())
                        .as(body.substring(0, Math.min(80, body.length())))
                        .isEqualTo(400);
                assertThat(answer.jsonPath().getInt("error.code")).isBetween(-32700, -32600);
            }
        }
        assertThat(McpClient.post(null, null, "[1]").statusCode()).isEqualTo(401);
        for (int time = 0; time < 50; time++) {
            assertThat(McpClient.post(token, null, "{").statusCode()).isEqualTo(400);
        }
    }

    @Test
    void answersAreBounded() {
        Someone.admin()
                .body(Map.of(
                        "question", "Will " + "a very long word ".repeat(50) + " Longtail happen?",
                        "sourceText", "Whether " + "it goes on ".repeat(300)))
                .post("/api/questions")
                .then()
                .statusCode(201);

        var found = McpClient.of("viewer").use("search_questions", Map.of("query", "longtail"));

        assertThat(found.getString("questions[0].question").length()).isLessThanOrEqualTo(300);
        assertThat(found.getString("questions[0].passage").length()).isLessThanOrEqualTo(300);
    }
}
