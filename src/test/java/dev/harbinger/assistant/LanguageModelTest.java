package dev.harbinger.assistant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.harbinger.extraction.Document;
import dev.harbinger.extraction.Proposal;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LanguageModelTest {
    private record Config(String baseUrl, Optional<String> apiKey, int maxCallsPerDay) implements LlmConfig {
        @Override
        public boolean enabled() {
            return true;
        }

        @Override
        public String model() {
            return "stub";
        }

        @Override
        public Duration timeout() {
            return Duration.ofMillis(700);
        }

        @Override
        public double temperature() {
            return 0;
        }

        @Override
        public boolean judge() {
            return false;
        }

        @Override
        public int maxJudgementsPerDay() {
            return 0;
        }
    }

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private Instant now = Instant.parse("2026-11-18T23:00:00Z");
    private ModelServer server;

    @BeforeEach
    void serve() throws IOException {
        server = new ModelServer(0);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private LanguageModel model(int calls) {
        return model(new Config(server.url(), Optional.of("secret"), calls));
    }

    private LanguageModel model(Config config) {
        InstantSource clock = () -> now;
        return new LanguageModel(config, meters, clock);
    }

    private static Document brief(String text) {
        return new Document("Northwind", text, LocalDate.of(2026, 11, 18));
    }

    private long calls(String outcome) {
        var timer = meters.find("harbinger.llm.calls").tag("outcome", outcome).timer();
        return timer == null ? 0 : timer.count();
    }

    @Test
    void itsAnswerIsTakenOver() throws IOException {
        server.propose(List.of(Map.of("quote", "the vote", "question", "Will it?", "actors", List.of("A", "B"))));

        var proposals = model(5).propose(brief("Watch the vote."));

        assertThat(proposals).containsExactly(new Proposal("the vote", "Will it?", "", List.of("A", "B"), ""));
        assertThat(calls("answered")).isEqualTo(1);
        var asked = server.asked().get(0);
        var body = ModelServer.JSON.readTree(asked.body());
        assertThat(asked.path()).isEqualTo("/v1/chat/completions");
        assertThat(asked.authorization()).isEqualTo("Bearer secret");
        assertThat(body.path("model").asText()).isEqualTo("stub");
        assertThat(body.path("temperature").asDouble(1)).isZero();
        assertThat(body.at("/response_format/type").asText()).isEqualTo("json_object");
        assertThat(body.at("/messages/0/content").asText()).doesNotContain("Watch the vote.");
        assertThat(body.at("/messages/1/content").asText()).contains("Watch the vote.");
    }

    @Test
    void withoutAKeyNoneIsSent() {
        server.propose(List.of());

        model(new Config(server.url(), Optional.empty(), 5)).propose(brief("Text."));

        assertThat(server.asked().get(0).authorization()).isNull();
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                failure("failed", server -> server.behave(exchange -> ModelServer.send(exchange, 500, "{}"))),
                failure("failed", server -> server.behave(exchange -> ModelServer.send(exchange, 200, "no json"))),
                failure("failed", server -> server.behave(exchange -> ModelServer.send(exchange, 200, "{}"))),
                failure(
                        "failed",
                        server -> server.behave(exchange -> {
                            exchange.getResponseHeaders().add("Location", "/elsewhere");
                            exchange.sendResponseHeaders(307, -1);
                        })),
                failure("failed", ModelServer::hang),
                failure("failed", ModelServer::drip),
                failure("failed", ModelServer::close),
                failure(
                        "failed",
                        server -> server.behave(exchange ->
                                ModelServer.send(exchange, 200, ModelServer.completion("x".repeat(10_000_000))))),
                failure("malformed", server -> server.say("{\"items\":[{\"quote\":")),
                failure("malformed", server -> server.say("[".repeat(100_000))));
    }

    private interface Fault {
        void put(ModelServer server);
    }

    private static Arguments failure(String outcome, Fault fault) {
        return Arguments.of(outcome, fault);
    }

    @ParameterizedTest
    @MethodSource("failures")
    void aFailureIsNoProposalAndEndsInTime(String outcome, Fault fault) {
        fault.put(server);
        var model = model(5);

        var proposals = assertTimeout(Duration.ofSeconds(5), () -> model.propose(brief("Text.")));

        assertThat(proposals).isEmpty();
        assertThat(calls(outcome)).isEqualTo(1);
        assertThat(server.asked()).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void anAnswerWithoutEndIsCutOff() {
        var megabytes = new AtomicInteger();
        server.behave(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            while (megabytes.get() < 500) {
                exchange.getResponseBody().write(new byte[1 << 20]);
                megabytes.incrementAndGet();
            }
        });

        assertThat(model(5).propose(brief("Text."))).isEmpty();
        assertThat(megabytes.get()).isLessThan(100);
    }

    @Test
    void oneTextIsAskedAboutOnce() {
        server.propose(List.of(Map.of("quote", "the vote")));
        var model = model(5);

        var first = model.propose(brief("Watch the vote."));

        assertThat(model.propose(brief("Watch the vote."))).isEqualTo(first);
        assertThat(server.asked()).hasSize(1);
    }

    @Test
    void oneTextIsAskedAboutOnceByManyThreads() {
        server.propose(List.of(Map.of("quote", "the vote")));
        var model = model(50);

        var answers = IntStream.range(0, 16)
                .parallel()
                .mapToObj(i -> model.propose(brief("Watch the vote.")))
                .toList();

        assertThat(answers).allMatch(answer -> answer.size() == 1);
        assertThat(server.asked()).hasSize(1);
    }

    @Test
    void theBudgetIsForADay() {
        server.propose(List.of(Map.of("quote", "the vote")));
        var model = model(2);

        assertThat(model.propose(brief("One."))).hasSize(1);
        assertThat(model.propose(brief("Two."))).hasSize(1);
        assertThat(model.propose(brief("Three."))).isEmpty();
        now = now.plus(Duration.ofHours(2));

        assertThat(model.propose(brief("Three."))).hasSize(1);
        assertThat(meters.counter("harbinger.llm.skipped", "why", "budget").count())
                .isEqualTo(1);
    }

    @Test
    void afterThreeFailuresItIsLeftAloneForFiveMinutes() {
        server.behave(exchange -> ModelServer.send(exchange, 503, "{}"));
        var model = model(50);
        for (int i = 0; i < 5; i++) {
            model.propose(brief("Text " + i));
        }
        assertThat(server.asked()).hasSize(3);

        server.propose(List.of(Map.of("quote", "the vote")));
        now = now.plus(Breaker.PAUSE);

        assertThat(model.propose(brief("Text 5"))).hasSize(1);
        assertThat(meters.counter("harbinger.llm.skipped", "why", "failing").count())
                .isEqualTo(2);
    }

    @Test
    void aSuccessForgivesFailures() {
        var model = model(50);
        for (int i = 0; i < 6; i++) {
            var fails = i % 3 < 2;
            server.behave(exchange ->
                    ModelServer.send(exchange, fails ? 500 : 200, ModelServer.completion("{\"items\":[]}")));
            model.propose(brief("Text " + i));
        }

        assertThat(server.asked()).hasSize(6);
    }
}
