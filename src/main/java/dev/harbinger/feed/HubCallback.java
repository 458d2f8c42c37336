package dev.harbinger.feed;

import dev.harbinger.common.Problems;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.InstantSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * Where hubs call (WebSub): to verify that a subscription was asked for, and to tell that a feed has news. What a hub sends
 * is only believed to be news if it is signed, and even then the feed is polled rather than the sending read.
 */
@Path("/websub/{token}")
@Blocking
@PermitAll
@Tag(name = "Feeds")
class HubCallback {
    private static final long MOST_LEASE = Duration.ofDays(365).toSeconds();

    private final HubSubscriptions subscriptions;
    private final FeedRepository feeds;
    private final InstantSource clock;

    HubCallback(HubSubscriptions subscriptions, FeedRepository feeds, InstantSource clock) {
        this.subscriptions = subscriptions;
        this.feeds = feeds;
        this.clock = clock;
    }

    @GET
    @Produces(MediaType.TEXT_PLAIN)
    @Transactional
    @Operation(summary = "A hub verifies a subscription")
    public Response verify(
            String token,
            @QueryParam("hub.mode") String mode,
            @QueryParam("hub.topic") String topic,
            @QueryParam("hub.challenge") String challenge,
            @QueryParam("hub.lease_seconds") @DefaultValue("864000") long seconds) {
        var subscription =
                subscriptions.of(token).orElseThrow(() -> Problems.notFound("subscription", "of this token"));
        if (!"subscribe".equals(mode) || challenge == null || !subscription.expects(topic)) {
            throw Problems.notFound("subscription", "to that");
        }
        subscription.verified(Duration.ofSeconds(Math.max(0, Math.min(seconds, MOST_LEASE))), clock.instant());
        return Response.ok(challenge).build();
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Transactional
    @Operation(summary = "A hub tells that a feed has news")
    public Response news(String token, @HeaderParam("X-Hub-Signature") String signature, byte[] body) {
        var subscription =
                subscriptions.of(token).orElseThrow(() -> Problems.notFound("subscription", "of this token"));
        if (subscription.isSigned(body == null ? new byte[0] : body, signature)) {
            feeds.alone(subscription.feedId()).ifPresent(feed -> feed.hasNews(clock.instant()));
        }
        return Response.accepted().build();
    }
}
