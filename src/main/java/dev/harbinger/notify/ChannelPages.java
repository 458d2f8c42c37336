package dev.harbinger.notify;

import dev.harbinger.common.Languages;
import dev.harbinger.common.ReadOnly;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestForm;

/** The ways out: channels with their health and log, and secret addresses for feed readers and calendars. */
@Path("/ways-out")
@Produces(MediaType.TEXT_HTML)
@Blocking
class ChannelPages {
    @CheckedTemplate(basePath = "notify")
    static class Templates {
        private Templates() {}

        static native TemplateInstance list(
                List<Channel> channels,
                ChannelKind[] kinds,
                List<SecretAddress> addresses,
                String made,
                ChannelDraft typed);

        static native TemplateInstance one(Channel channel, List<Delivery> log, boolean fresh);
    }

    /** So long somebody who pressed a button waits for what comes of it; a slow channel is shown as it stands then. */
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final Channels channels;
    private final Sending sending;
    private final SecretAddresses addresses;
    private final String base;

    ChannelPages(
            Channels channels,
            Sending sending,
            SecretAddresses addresses,
            @ConfigProperty(name = "harbinger.base-url", defaultValue = "http://localhost:8080") String base) {
        this.channels = channels;
        this.sending = sending;
        this.addresses = addresses;
        this.base = base.replaceAll("/+$", "");
    }

    @GET
    @ReadOnly
    @RolesAllowed("lead")
    public String list() {
        return page(null, ChannelDraft.BLANK);
    }

    private String page(String made, ChannelDraft typed) {
        return Templates.list(channels.all(), ChannelKind.values(), addresses.newestFirst(), made, typed)
                .render();
    }

    @GET
    @Path("/{id}")
    @ReadOnly
    @RolesAllowed("lead")
    public String one(long id, @QueryParam("added") String added) {
        return Templates.one(channels.kept(id), channels.log(id), added != null).render();
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed("lead")
    public Response add(
            @RestForm String name,
            @RestForm ChannelKind kind,
            @RestForm String url,
            @RestForm int percent,
            @RestForm String region) {
        try {
            var added =
                    channels.add(new ChannelWish(name, kind, url, percent / 100.0, region, null), Languages.wanted());
            return Response.seeOther(URI.create("/ways-out/" + added.id() + "?added=yes"))
                    .build();
        } catch (HttpProblem problem) {
            return refused(problem, new ChannelDraft(kind, url, name, percent, region, null, "").with(problem));
        }
    }

    private Response refused(HttpProblem problem, ChannelDraft typed) {
        var page = QuarkusTransaction.requiringNew().call(() -> page(null, typed));
        return Response.status(problem.getStatusCode()).entity(page).build();
    }

    @POST
    @Path("/{id}/test")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed("lead")
    public Response test(long id) {
        channels.test(id);
        sending.sendDue(id, PATIENCE);
        return see("/ways-out/" + id);
    }

    @POST
    @Path("/{id}/deliveries/{message}/again")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed("lead")
    public Response again(long id, long message) {
        channels.again(id, message);
        sending.sendDue(id, PATIENCE);
        return see("/ways-out/" + id);
    }

    @POST
    @Path("/{id}/remove")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed("lead")
    public Response remove(long id) {
        channels.remove(id);
        return see("/ways-out");
    }

    @POST
    @Path("/addresses")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed("lead")
    public Response make(@RestForm String path, @RestForm String query) {
        try {
            var made = base + addresses.make(path, query);
            return Response.ok(QuarkusTransaction.requiringNew().call(() -> page(made, ChannelDraft.BLANK)))
                    .build();
        } catch (HttpProblem problem) {
            return refused(problem, ChannelDraft.of(problem));
        }
    }

    @POST
    @Path("/addresses/{id}/revoke")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    @RolesAllowed("lead")
    public Response revoke(long id) {
        addresses.deleteById(id);
        return see("/ways-out");
    }

    private static Response see(String path) {
        return Response.seeOther(URI.create(path)).build();
    }
}
