package dev.harbinger.notify;

import dev.harbinger.common.ReadOnly;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The JSON calls on webhooks and other channels. */
@Path("/api/channels")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Ways out")
class ChannelResource {
    private static final double USUAL = 0.8;

    private final Channels channels;
    private final Sending sending;

    ChannelResource(Channels channels, Sending sending) {
        this.channels = channels;
        this.sending = sending;
    }

    /** A channel as programs ask for it. */
    record Body(
            @Size(max = 200) String name,
            ChannelKind kind,

            @NotNull(message = "is missing; send an http or https address") @Size(max = 2000)
            String url,

            Double minLikelihood,
            @Size(max = 200) String region,
            @Size(max = 200) String category) {
        ChannelWish wish() {
            return new ChannelWish(
                    name,
                    kind == null ? ChannelKind.WEBHOOK : kind,
                    url,
                    minLikelihood == null ? USUAL : minLikelihood,
                    region,
                    category);
        }
    }

    /** A channel as a lead sees it; the secret is shown when it is added, and null later. */
    record View(
            Long id,
            String name,
            ChannelKind kind,
            String url,
            double minLikelihood,
            String region,
            String category,
            String secret,
            int failures,
            String lastError,
            Instant createdAt) {
        static View of(Channel channel, String secret) {
            return new View(
                    channel.id(),
                    channel.name(),
                    channel.kind(),
                    channel.url(),
                    channel.minLikelihood(),
                    channel.region(),
                    channel.category(),
                    secret,
                    channel.failures(),
                    channel.lastError(),
                    channel.createdAt());
        }
    }

    /** One message of the log. */
    record Message(
            Long id,
            String messageId,
            String title,
            String body,
            Delivery.Status status,
            int tries,
            Instant nextTryAt,
            String answer,
            Instant createdAt) {
        static Message of(Delivery kept) {
            return new Message(
                    kept.id(),
                    kept.messageId(),
                    kept.title(),
                    kept.body(),
                    kept.status(),
                    kept.tries(),
                    kept.status() == Delivery.Status.PENDING ? kept.nextTryAt() : null,
                    kept.answer(),
                    kept.createdAt());
        }
    }

    @GET
    @ReadOnly
    @RolesAllowed("lead")
    @Operation(summary = "List channels and how they fare")
    public List<View> list() {
        return channels.all().stream().map(channel -> View.of(channel, null)).toList();
    }

    @POST
    @Transactional
    @RolesAllowed("lead")
    @Operation(
            summary = "Add a webhook, or a Slack, Teams or ntfy address",
            description = "The answer holds the secret that webhooks are signed with (Standard Webhooks).")
    @APIResponse(responseCode = "201", description = "The channel with its secret")
    public Response add(
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "webhook",
                                                            value =
                                                                    "{\"kind\":\"WEBHOOK\",\"url\":\"https://example.org/hook\",\"minLikelihood\":0.8}")))
                    @NotNull
                    @Valid
                    Body body) {
        var added = channels.add(body.wish(), Locale.ENGLISH);
        return Response.created(URI.create("/api/channels/" + added.id()))
                .entity(View.of(added, added.secret()))
                .build();
    }

    @GET
    @Path("/{id}")
    @ReadOnly
    @RolesAllowed("lead")
    @Operation(summary = "One channel")
    public View get(long id) {
        return View.of(channels.kept(id), null);
    }

    @DELETE
    @Path("/{id}")
    @Transactional
    @RolesAllowed("lead")
    @Operation(summary = "Remove a channel with its log")
    public void remove(long id) {
        channels.remove(id);
    }

    @POST
    @Path("/{id}/test")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed("lead")
    @Operation(summary = "Send a message that says that the channel works")
    public Response test(long id) {
        channels.test(id);
        sending.sendDue();
        return Response.accepted().build();
    }

    @GET
    @Path("/{id}/deliveries")
    @ReadOnly
    @RolesAllowed("lead")
    @Operation(summary = "The last messages to a channel and what became of them")
    public List<Message> log(long id) {
        return channels.log(id).stream().map(Message::of).toList();
    }

    @POST
    @Path("/{id}/deliveries/{message}/again")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed("lead")
    @Operation(summary = "Send a message of the log once more, with the same id")
    public Response again(long id, long message) {
        channels.again(id, message);
        sending.sendDue();
        return Response.accepted().build();
    }
}
