package dev.harbinger.common;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jboss.logging.Logger;

/**
 * The connections of the guarded client: kept open for a while and tested before they are used again after a rest, a few
 * to each host, with bounded headers; whatever runs past its deadline is cut.
 */
final class GuardedConnections implements AutoCloseable {
    static final String LATE = "took longer than it may";
    private static final Logger LOG = Logger.getLogger(GuardedClient.class);
    private static final Duration CONNECT = Duration.ofSeconds(10);
    /** A server that begins anew has closed every connection that it kept, more than one retry gets past. */
    private static final TimeValue UNSURE = TimeValue.ofMilliseconds(100);

    private static final int LONGEST_LINE = 16_384;
    private static final int MOST_HEADERS = 200;
    private static final int MOST_UNREAD = 64 * 1024;

    /** What became of a request. */
    sealed interface Outcome<T> {
        record Answered<T>(T value) implements Outcome<T> {}

        /** There was no answer that could be read; {@code why} is a clause. */
        record Broken<T>(String why) implements Outcome<T> {}
    }

    private final CloseableHttpClient client;
    private final ScheduledThreadPoolExecutor deadlines = new ScheduledThreadPoolExecutor(1, work -> {
        var thread = new Thread(work, "fetch-deadlines");
        thread.setDaemon(true);
        return thread;
    });

    GuardedConnections(CheckingResolver resolver, String contact) {
        deadlines.setRemoveOnCancelPolicy(true);
        client = HttpClients.custom()
                .setConnectionManager(pool(resolver))
                .evictExpiredConnections()
                .evictIdleConnections(TimeValue.ofSeconds(30))
                .setRetryStrategy(new StaleConnection())
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .setUserAgent("Harbinger/0.1 (event tracker for policy desks; +" + contact + ")")
                .build();
    }

    private static PoolingHttpClientConnectionManager pool(CheckingResolver resolver) {
        var bounds = Http1Config.custom()
                .setMaxLineLength(LONGEST_LINE)
                .setMaxHeaderCount(MOST_HEADERS)
                .setMaxEmptyLineCount(10)
                .build();
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(resolver)
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(bounds)
                        .build())
                .setMaxConnTotal(512)
                .setMaxConnPerRoute(16)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(CONNECT))
                        .setTimeToLive(TimeValue.ofMinutes(5))
                        .setValidateAfterInactivity(UNSURE)
                        .build())
                .build();
    }

    @Override
    public void close() throws IOException {
        deadlines.shutdownNow();
        client.close();
    }

    /**
     * Sends a request and hands its answer to a function, which must read what it wants of it before it returns.
     *
     * @param own whether it goes to the program itself, past the checks
     */
    <T> Outcome<T> send(
            HttpUriRequestBase request,
            Destination.Host host,
            boolean own,
            Deadline deadline,
            Function<ClassicHttpResponse, T> answer) {
        var left = deadline.left();
        if (left.isZero()) {
            return new Outcome.Broken<>(LATE);
        }
        request.setConfig(RequestConfig.custom()
                .setResponseTimeout(Timeout.of(left))
                .setConnectionRequestTimeout(Timeout.of(left))
                .build());
        if (!request.containsHeader("Accept-Encoding")) {
            request.setHeader("Accept-Encoding", BoundedContent.ACCEPT_ENCODING);
        }
        var cut = deadlines.schedule(request::abort, left.toMillis() + 1, TimeUnit.MILLISECONDS);
        try {
            return new Outcome.Answered<>(read(request, client.executeOpen(target(host, own), request, null), answer));
        } catch (IOException | RuntimeException e) {
            LOG.debug("Fetching failed", e);
            return new Outcome.Broken<>(request.isAborted() || deadline.isOver() ? LATE : why(e));
        } finally {
            cut.cancel(false);
        }
    }

    private static <T> T read(
            HttpUriRequestBase request, ClassicHttpResponse response, Function<ClassicHttpResponse, T> answer) {
        try {
            return answer.apply(response);
        } finally {
            end(request, response);
        }
    }

    /** Leaves the connection for others if little was left unread; cuts it if there is no end in sight. */
    private static void end(HttpUriRequestBase request, ClassicHttpResponse response) {
        try {
            var entity = response.getEntity();
            if (entity != null && entity.getContent().readNBytes(MOST_UNREAD).length == MOST_UNREAD) {
                request.abort();
            }
            response.close();
        } catch (IOException e) {
            LOG.debug("Ending an answer failed", e);
        }
    }

    /** With an address of its own a connection is neither looked up nor shared with others of the same name. */
    private static HttpHost target(Destination.Host host, boolean own) {
        return own
                ? new HttpHost(host.scheme(), InetAddress.getLoopbackAddress(), host.name(), host.port())
                : new HttpHost(host.scheme(), host.name(), host.port());
    }

    private static String why(Exception e) {
        if (e instanceof SSLException) {
            return "has no certificate that can be trusted: " + e.getMessage();
        }
        if (e instanceof ForbiddenAddressException) {
            return e.getMessage();
        }
        if (e instanceof UnknownHostException) {
            return "could not be reached: there is no host " + e.getMessage();
        }
        return e instanceof InterruptedIOException
                ? "did not answer in time"
                : "could not be reached: " + e.getMessage();
    }
}
