package dev.harbinger.assistant;

import dev.langchain4j.exception.HttpException;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Carries the calls to the model. The time is for the whole call, so that an answer that drips ends as well, and the size
 * of the answer is bounded while it arrives. It follows no redirect, because the operator named the endpoint.
 */
final class BoundedClient implements HttpClient {
    /** The longest answer, in bytes. */
    static final int LONGEST_ANSWER = 256 * 1024;

    /** Makes clients; both times that langchain4j sets are taken as the time of the whole call. */
    static final class Builder implements HttpClientBuilder {
        private Duration timeout = Duration.ofSeconds(20);

        @Override
        public Duration connectTimeout() {
            return timeout;
        }

        @Override
        public Builder connectTimeout(Duration whole) {
            timeout = whole;
            return this;
        }

        @Override
        public Duration readTimeout() {
            return timeout;
        }

        @Override
        public Builder readTimeout(Duration whole) {
            timeout = whole;
            return this;
        }

        @Override
        public HttpClient build() {
            return new BoundedClient(timeout);
        }
    }

    private final Duration timeout;
    private final java.net.http.HttpClient client;

    private BoundedClient(Duration timeout) {
        this.timeout = timeout;
        client = java.net.http.HttpClient.newBuilder()
                .version(java.net.http.HttpClient.Version.HTTP_1_1)
                .connectTimeout(timeout)
                .build();
    }

    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
        var response = await(request);
        if (response.statusCode() / 100 != 2) {
            throw new HttpException(response.statusCode(), "status " + response.statusCode());
        }
        return SuccessfulHttpResponse.builder()
                .statusCode(response.statusCode())
                .headers(response.headers().map())
                .body(response.body())
                .build();
    }

    @Override
    public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        throw new UnsupportedOperationException("answers are not streamed");
    }

    private HttpResponse<String> await(HttpRequest request) {
        var call = client.sendAsync(plain(request), head -> new BoundedBody(LONGEST_ANSWER));
        try {
            return call.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new CompletionException(e.getCause());
        } catch (TimeoutException e) {
            throw new CompletionException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CompletionException(e);
        } finally {
            call.cancel(true);
        }
    }

    private static java.net.http.HttpRequest plain(HttpRequest request) {
        var plain = java.net.http.HttpRequest.newBuilder(URI.create(request.url()))
                .method(request.method().name(), BodyPublishers.ofString(request.body()));
        request.headers().forEach((name, values) -> values.forEach(value -> plain.header(name, value)));
        return plain.build();
    }
}
