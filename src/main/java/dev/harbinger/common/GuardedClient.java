package dev.harbinger.common;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Fetches addresses that strangers gave. The address that was checked is the address connected to, at every hop; the
 * number of redirects, the decoded size and the whole time are bounded; TLS is verified; there are no cookies. Safe for
 * several threads; never call it inside a transaction.
 */
@ApplicationScoped
public class GuardedClient {
    private static final int MAX_REDIRECTS = 5;
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

    /**
     * What to send.
     *
     * @param headers beyond the content's own, such as signatures; they go to this address and nowhere else
     * @param timeout for the whole of it
     */
    public record Posting(
            URI address, String contentType, byte[] body, Map<String, String> headers, Duration timeout) {}

    private static final long MOST_REPLY = 64 * 1024;

    private final AddressGuard guard;
    private final GuardedConnections connections;
    private final InstantSource clock;
    private final BoundedContent contents = new BoundedContent();

    @Inject
    GuardedClient(
            AddressGuard guard,
            InstantSource clock,
            @ConfigProperty(name = "harbinger.feeds.contact") Optional<String> contact,
            @ConfigProperty(name = "harbinger.base-url", defaultValue = "http://localhost:8080") String baseUrl) {
        this(guard, clock, contact.orElse(baseUrl), InetAddress::getAllByName);
    }

    GuardedClient(AddressGuard guard, InstantSource clock, String contact, CheckingResolver.Names names) {
        this.guard = guard;
        this.clock = clock;
        connections = new GuardedConnections(new CheckingResolver(guard, names), contact);
    }

    @PreDestroy
    void close() throws IOException {
        connections.close();
    }

    /** Fetches; whatever may well happen is a value, not an exception. */
    public Fetched get(Request request) {
        var deadline = Deadline.in(request.timeout());
        var address = request.address();
        URI movedTo = null;
        var permanent = true;
        for (int hop = 0; hop <= MAX_REDIRECTS; hop++) {
            var answer = hop(request, address, movedTo, deadline);
            if (answer instanceof Hop.End end) {
                return end.fetched();
            }
            var redirection = ((Hop.On) answer).redirection();
            permanent = permanent && redirection.permanent();
            address = redirection.to();
            movedTo = permanent ? address : movedTo;
        }
        return new Fetched.Failed(0, "redirects more than " + MAX_REDIRECTS + " times");
    }

    /**
     * Sends something and reads the short answer. Redirects are not followed, since what is sent is meant for this
     * address alone; they are failures.
     */
    public Fetched post(Posting posting) {
        var deadline = Deadline.in(posting.timeout());
        var post = new HttpPost(posting.address());
        post.setEntity(new ByteArrayEntity(posting.body(), ContentType.parseLenient(posting.contentType())));
        posting.headers().forEach(post::setHeader);
        post.setHeader("Connection", "close"); // a kept connection may prove dead, and a post is not sent again unasked
        var reading = new Reading(posting.address(), null, MOST_REPLY, deadline);
        var answer = sent(
                post,
                posting.address(),
                deadline,
                response -> new Hop.End(
                        Redirection.isIn(response)
                                ? new Fetched.Failed(response.getCode(), "redirects, which is not followed")
                                : fetched(reading, response)));
        return ((Hop.End) answer).fetched();
    }

    /** One request and what its answer means. */
    private sealed interface Hop {
        record On(Redirection redirection) implements Hop {}

        record End(Fetched fetched) implements Hop {}

        static Hop failed(String why) {
            return new End(new Fetched.Failed(0, why));
        }
    }

    private record Reading(URI address, URI movedTo, long maxBytes, Deadline deadline) {}

    private Hop hop(Request request, URI address, URI movedTo, Deadline deadline) {
        var get = new HttpGet(address);
        get.setHeader("Accept", request.accept());
        if (request.etag() != null) {
            get.setHeader("If-None-Match", request.etag());
        }
        if (request.lastModified() != null) {
            get.setHeader("If-Modified-Since", request.lastModified());
        }
        var reading = new Reading(address, movedTo, request.maxBytes(), deadline);
        return sent(get, address, deadline, response -> answer(reading, response));
    }

    private Hop sent(
            HttpUriRequestBase request, URI address, Deadline deadline, Function<ClassicHttpResponse, Hop> answer) {
        if (Destination.of(address) instanceof Destination.Host host) {
            var outcome = connections.send(request, host, isOwnSample(address), deadline, answer);
            return outcome instanceof GuardedConnections.Outcome.Answered<Hop> answered
                    ? answered.value()
                    : Hop.failed(((GuardedConnections.Outcome.Broken<Hop>) outcome).why());
        }
        return Hop.failed(((Destination.Refused) Destination.of(address)).why());
    }

    private boolean isOwnSample(URI address) {
        return address.toString().equals(guard.sampleFeedUrl());
    }

    private Hop answer(Reading reading, ClassicHttpResponse response) {
        if (Redirection.isIn(response)) {
            try {
                return new Hop.On(Redirection.of(reading.address(), response));
            } catch (IllegalArgumentException e) {
                return Hop.failed("redirects to an address that is none: " + ServerWishes.header(response, "Location"));
            }
        }
        return new Hop.End(fetched(reading, response));
    }

    private Fetched fetched(Reading reading, ClassicHttpResponse response) {
        int status = response.getCode();
        return switch (status) {
            case 304 -> new Fetched.NotModified(reading.movedTo(), validators(response));
            case 410 -> new Fetched.Gone();
            case 429, 503 -> new Fetched.Refused(status, ServerWishes.retryAfter(response, clock.instant()));
            default ->
                status >= 200 && status < 300
                        ? document(reading, response)
                        : new Fetched.Failed(status, "answered " + status);
        };
    }

    private Fetched document(Reading reading, ClassicHttpResponse response) {
        var entity = response.getEntity();
        try {
            var content = entity == null
                    ? new byte[0]
                    : contents.read(
                            entity.getContent(), entity.getContentEncoding(), reading.maxBytes(), reading.deadline());
            return new Fetched.Document(
                    reading.address(),
                    reading.movedTo(),
                    response.getCode(),
                    entity == null ? null : entity.getContentType(),
                    validators(response),
                    content);
        } catch (BoundedContent.CutOffException e) {
            return new Fetched.Failed(response.getCode(), e.getMessage());
        } catch (IOException e) {
            var why = reading.deadline().isOver() ? GuardedConnections.LATE : "broke off: " + e.getMessage();
            return new Fetched.Failed(response.getCode(), why);
        }
    }

    private Fetched.Validators validators(ClassicHttpResponse response) {
        return new Fetched.Validators(
                ServerWishes.header(response, "ETag"),
                ServerWishes.header(response, "Last-Modified"),
                ServerWishes.freshFor(response, clock.instant()));
    }
}
