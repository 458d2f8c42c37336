package dev.harbinger.notify;

import dev.harbinger.common.AddressGuard;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.Timeout;

/**
 * Posts to addresses that people entered. Only what {@link AddressGuard} lets be reached is connected to, redirects are
 * not followed, the answer is not read, and the whole time is bounded. Safe for several threads; never call it inside a
 * transaction.
 */
@ApplicationScoped
class GuardedPost {
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private final AddressGuard guard;
    private final ScheduledExecutorService deadlines = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "post-deadlines");
        thread.setDaemon(true);
        return thread;
    });

    GuardedPost(AddressGuard guard) {
        this.guard = guard;
    }

    @PreDestroy
    void stop() {
        deadlines.shutdownNow();
    }

    /** The status that a server answered with, 0 if none did; {@code words} say it to people. */
    record Answer(int status, String words) {}

    Answer post(URI address, Map<String, String> headers, String body, Duration timeout) {
        var post = new HttpPost(address);
        headers.forEach(post::setHeader);
        post.setEntity(new StringEntity(body, ContentType.APPLICATION_JSON.withCharset(StandardCharsets.UTF_8)));
        post.setConfig(
                RequestConfig.custom().setResponseTimeout(Timeout.of(timeout)).build());
        var deadline = deadlines.schedule(post::abort, timeout.toMillis(), TimeUnit.MILLISECONDS);
        try (var client = client(address, timeout)) {
            int status = client.execute(post, response -> {
                post.abort();
                return response.getCode();
            });
            return new Answer(status, "answered " + status);
        } catch (IOException | RuntimeException e) {
            return new Answer(
                    0,
                    deadline.isDone()
                            ? "took longer than " + timeout.toSeconds() + " seconds"
                            : "could not be reached: " + e.getMessage());
        } finally {
            deadline.cancel(false);
        }
    }

    private CloseableHttpClient client(URI address, Duration timeout) {
        int port = address.getPort() > 0
                ? address.getPort()
                : "https".equalsIgnoreCase(address.getScheme()) ? HTTPS : HTTP;
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(new CheckingResolver(port))
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(timeout))
                        .build())
                .build();
        return HttpClients.custom()
                .setConnectionManager(connections)
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableAutomaticRetries()
                .setUserAgent("Harbinger/0.1 (event tracker for policy desks)")
                .build();
    }

    /** Hands on only what may be reached; the connection goes to the address that was checked. */
    private final class CheckingResolver implements DnsResolver {
        private final int port;

        CheckingResolver(int port) {
            this.port = port;
        }

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            var all = InetAddress.getAllByName(host);
            for (var address : all) {
                if (!guard.mayReach(host, port, address)) {
                    throw new UnknownHostException(host + " leads to the private address " + address.getHostAddress()
                            + "; allow it in harbinger.feeds.allow-private-addresses if that is meant");
                }
            }
            return all;
        }

        @Override
        public String resolveCanonicalHostname(String host) throws UnknownHostException {
            return InetAddress.getByName(host).getCanonicalHostName();
        }
    }
}
