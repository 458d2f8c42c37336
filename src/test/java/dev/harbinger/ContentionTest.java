package dev.harbinger;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Several people who do the same at the same moment: it is done once, and the others hear about it. */
@QuarkusTest
@WithTestResource(Database.class)
class ContentionTest {
    private static final int AT_ONCE = 6;
    private static final String FEED =
            "<rss version=\"2.0\"><channel><title>Wire</title><link>https://news.example/</link><description>d</description>"
                    + "<item><title>Ofcom fines Heron Mobile</title><guid>plover</guid></item></channel></rss>";

    private static RequestSpecification admin() {
        return given().auth().preemptive().basic("admin", "test-password").contentType(ContentType.JSON);
    }

    private static List<Response> atOnce(Supplier<Response> call) {
        var calls = IntStream.range(0, AT_ONCE)
                .mapToObj(i -> CompletableFuture.supplyAsync(call))
                .toList();
        return calls.stream().map(CompletableFuture::join).toList();
    }

    @Test
    void pollsAndVerdictsAtOnceCountOnce() throws IOException {
        try (var server = new FeedServer(8097)) {
            server.serve(200, FEED);
            int question = admin().body(Map.of("question", "Will Ofcom fine Heron Mobile?", "askedAt", "2020-01-01"))
                    .post("/api/questions")
                    .path("id");
            int feed = admin().body(Map.of("url", server.url("/feed?contention")))
                    .post("/api/feeds")
                    .path("id");

            var polls = atOnce(() -> admin().post("/api/feeds/" + feed + "/poll"));
            int flag = admin().get("/api/flags?question=" + question).path("items[0].id");
            var verdicts = atOnce(() -> admin().body(Map.of()).post("/api/flags/" + flag + "/dismiss"));

            assertThat(polls).extracting(Response::statusCode).containsOnly(200);
            assertThat(polls.stream().mapToInt(poll -> poll.path("newEntries")).sum())
                    .isOne();
            assertThat(verdicts)
                    .extracting(Response::statusCode)
                    .containsOnly(200, 409)
                    .containsOnlyOnce(200);
        }
    }
}
