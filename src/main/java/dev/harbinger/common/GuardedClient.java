package dev.harbinger.common;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.util.Timeout;
import org.jboss.logging.Logger;

/**
 * Fetches addresses that strangers gave. The address that was checked is the address connected to, at every hop; the
 * number of redirects, the decoded size and the whole time are bounded; TLS is verified. Safe for several threads; never
 * call it inside a transaction.
 */
@ApplicationScoped
public class GuardedClient {
    private static final Logger LOG = Logger.getLogger(GuardedClient.class);
    private static final int MAX_REDIRECTS = 5;
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final String AGENT = "Harbinger/0.1 (event tracker for policy desks)";
    private static final String ACCEPT =
            "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5";

    /**
     * What to fetch.
     *
     * @param etag, lastModified of the copy at hand, null without one
     * @param maxBytes of the decoded content
     * @param timeout for the whole of it, redirects included
     * @param accept the types that are wanted, as the header of that name
     */
    public record Request(
            URI address, String etag, String lastModified, long maxBytes, Duration timeout, String accept) {
        /** Wants a feed rather than anything else. */
        public Request(URI address, String etag, String lastModified, long maxBytes, Duration timeout) {
            this(address, etag, lastModified, maxBytes, timeout, ACCEPT);
        }

        /** The same, but wants other types. */
        public Request accepting(String types) {
            return new Request(address, etag, lastModified, maxBytes, timeout, types);
        }
    }

    private final AddressGuard guard;
    private final InstantSource clock;
    private final CloseableHttpClient client;
    private final ScheduledExecutorService deadlines = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "fetch-deadlines");
        thread.setDaemon(true);
        return thread;
    });

    GuardedClient(AddressGuard guard, InstantSource clock) {
        this.guard = guard;
        this.clock = clock;
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(new CheckingResolver())
                .setMaxConnTotal(256)
                .setMaxConnPerRoute(8)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(CONNECT))
                        .build())
                .build();
        client = HttpClients.custom()
                .setConnectionManager(connections)
                .setConnectionReuseStrategy((request, response, context) -> false)
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableAutomaticRetries()
                .setUserAgent(AGENT)
                .build();
    }

    @PreDestroy
    void close() throws IOException {
        deadlines.shutdownNow();
        client.close();
    }

    /** Fetches; whatever may well happen is a value, not an exception. */
    public Fetched get(Request request) {
        var end = clock.instant().plus(request.timeout());
        var address = request.address();
        URI movedTo = null;
        var permanent = true;
        for (int hop = 0; hop <= MAX_REDIRECTS; hop++) {
            var problem = refusal(address);
            if (problem != null) {
                return new Fetched.Failed(0, problem);
            }
            var left = Duration.between(clock.instant(), end);
            var answer = left.isNegative()
                    ? new Failed("took longer than " + seconds(request.timeout()))
                    : once(request, address, left);
            if (answer instanceof Failed failed) {
                return new Fetched.Failed(0, failed.why());
            }
            if (answer instanceof Redirect redirect) {
                permanent = permanent && redirect.permanent();
                address = redirect.to();
                movedTo = permanent ? address : movedTo;
            } else if (answer instanceof Final last) {
                return last.fetched() instanceof Fetched.Document document && movedTo != null
                        ? new Fetched.Document(
                                document.address(),
                                movedTo,
                                document.httpStatus(),
                                document.contentType(),
                                document.etag(),
                                document.lastModified(),
                                document.content())
                        : last.fetched();
            }
        }
        return new Fetched.Failed(0, "redirects more than " + MAX_REDIRECTS + " times");
    }

    private sealed interface Answer {}

    private record Redirect(URI to, boolean permanent) implements Answer {}

    private record Final(Fetched fetched) implements Answer {}

    private record Failed(String why) implements Answer {}

    private Answer once(Request request, URI address, Duration left) {
        var get = new HttpGet(address);
        get.setHeader("Accept", request.accept());
        if (request.etag() != null) {
            get.setHeader("If-None-Match", request.etag());
        }
        if (request.lastModified() != null) {
            get.setHeader("If-Modified-Since", request.lastModified());
        }
        get.setConfig(RequestConfig.custom()
                .setResponseTimeout(Timeout.of(left))
                .setConnectionRequestTimeout(Timeout.of(left))
                .build());
        var deadline = deadlines.schedule(get::abort, left.toMillis(), TimeUnit.MILLISECONDS);
        try {
            return client.execute(get, response -> answer(request, address, response));
        } catch (IOException | RuntimeException e) {
            return new Failed(get.isAborted() ? "took longer than " + seconds(request.timeout()) : why(e));
        } finally {
            deadline.cancel(false);
        }
    }

    private Answer answer(Request request, URI address, ClassicHttpResponse response) throws IOException {
        int status = response.getCode();
        var location = header(response, "Location");
        if (REDIRECTS.contains(status) && location != null) {
            try {
                return new Redirect(
                        address.resolve(location.strip().replace(" ", "%20")), status == 301 || status == 308);
            } catch (IllegalArgumentException e) {
                return new Failed("redirects to an address that is none: " + location);
            }
        }
        return switch (status) {
            case 304 -> new Final(new Fetched.NotModified());
            case 410 -> new Final(new Fetched.Gone());
            case 429, 503 -> new Final(new Fetched.Refused(status, retryAfter(response)));
            default ->
                status >= 200 && status < 300
                        ? content(request, address, response)
                        : new Final(new Fetched.Failed(status, "answered " + status));
        };
    }

    private Answer content(Request request, URI address, ClassicHttpResponse response) throws IOException {
        var entity = response.getEntity();
        var content = entity == null ? new byte[0] : bounded(entity.getContent(), request.maxBytes());
        if (content == null) {
            return new Failed("is larger than " + request.maxBytes() + " bytes");
        }
        return new Final(new Fetched.Document(
                address,
                null,
                response.getCode(),
                entity == null ? null : entity.getContentType(),
                header(response, "ETag"),
                header(response, "Last-Modified"),
                content));
    }

    private static byte[] bounded(InputStream in, long most) throws IOException {
        var out = new ByteArrayOutputStream();
        var buffer = new byte[16_384];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            out.write(buffer, 0, read);
            if (out.size() > most) {
                return null;
            }
        }
        return out.toByteArray();
    }

    private String refusal(URI address) {
        var scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(java.util.Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            return "is no http or https address: " + address;
        }
        return address.getHost() == null || address.getUserInfo() != null
                ? "is no plain address of a host: " + address
                : isReachable(address);
    }

    private String isReachable(URI address) {
        int port =
                address.getPort() > 0 ? address.getPort() : address.getScheme().equalsIgnoreCase("https") ? 443 : 80;
        try {
            for (var resolved : InetAddress.getAllByName(address.getHost())) {
                if (!isOwnSample(address) && !guard.mayReach(address.getHost(), port, resolved)) {
                    return "leads to the private address " + resolved.getHostAddress()
                            + "; allow it in harbinger.feeds.allow-private-addresses if that is meant";
                }
            }
            ports.set(port);
            own.set(isOwnSample(address));
            return null;
        } catch (UnknownHostException e) {
            return "could not be reached: there is no host " + address.getHost();
        }
    }

    private final ThreadLocal<Integer> ports = new ThreadLocal<>();
    private final ThreadLocal<Boolean> own = ThreadLocal.withInitial(() -> false);

    private boolean isOwnSample(URI address) {
        return address.toString().equals(guard.sampleFeedUrl());
    }

    /** Resolves a name and hands on only what may be reached, so that a second lookup cannot lead elsewhere. */
    private final class CheckingResolver implements DnsResolver {
        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            var port = ports.get() == null ? 0 : ports.get();
            var all = InetAddress.getAllByName(host);
            for (var address : all) {
                if (!own.get() && !guard.mayReach(host, port, address)) {
                    throw new UnknownHostException(host + " leads to the private address " + address.getHostAddress());
                }
            }
            return all;
        }

        @Override
        public String resolveCanonicalHostname(String host) throws UnknownHostException {
            return InetAddress.getByName(host).getCanonicalHostName();
        }
    }

    private Duration retryAfter(HttpResponse response) {
        var value = header(response, "Retry-After");
        if (value == null) {
            return null;
        }
        try {
            return Duration.ofSeconds(Math.max(0, Long.parseLong(value.strip())));
        } catch (NumberFormatException e) {
            return httpDate(value);
        }
    }

    private Duration httpDate(String value) {
        try {
            var at =
                    java.time.ZonedDateTime.parse(value.strip(), java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME);
            var wait = Duration.between(clock.instant(), at.toInstant());
            return wait.isNegative() ? Duration.ZERO : wait;
        } catch (java.time.DateTimeException e) {
            return null;
        }
    }

    private static String header(HttpResponse response, String name) {
        var header = response.getFirstHeader(name);
        return header == null || header.getValue() == null || header.getValue().isBlank() ? null : header.getValue();
    }

    private static String why(Exception e) {
        LOG.debug("Fetching failed", e);
        if (e instanceof SSLException) {
            return "has no certificate that can be trusted: " + e.getMessage();
        }
        if (e instanceof UnknownHostException) {
            return "could not be reached: " + e.getMessage();
        }
        return e instanceof InterruptedIOException
                ? "did not answer in time"
                : "could not be reached: " + e.getMessage();
    }

    private static String seconds(Duration duration) {
        return duration.toSeconds() + " seconds";
    }
}
