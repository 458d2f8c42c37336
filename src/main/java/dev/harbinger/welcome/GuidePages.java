package dev.harbinger.welcome;

import dev.harbinger.account.FirstDays;
import dev.harbinger.brief.BriefRepository;
import dev.harbinger.feed.FeedRepository;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** The page that a new user sees after signing in, until it is put away: what to do first, and what is done of it. */
@Path("/welcome")
@Produces(MediaType.TEXT_HTML)
@Blocking
class GuidePages {
    @CheckedTemplate(basePath = "welcome")
    static class Templates {
        private Templates() {}

        static native TemplateInstance guide(Guide guide);
    }

    /**
     * How far somebody is.
     *
     * @param password whether the printed password was changed
     * @param brief whether there is a brief besides the sample
     * @param feeds how many feeds there are besides the sample
     */
    record Guide(String name, boolean password, boolean brief, long feeds) {}

    private final FirstDays days;
    private final BriefRepository briefs;
    private final FeedRepository feeds;

    GuidePages(FirstDays days, BriefRepository briefs, FeedRepository feeds) {
        this.days = days;
        this.briefs = briefs;
        this.feeds = feeds;
    }

    @GET
    @Transactional
    @RolesAllowed("viewer")
    public String show() {
        var guide = new Guide(
                days.name(), days.hasOwnPassword(), briefs.count("sample = false") > 0, feeds.count("sample = false"));
        return Templates.guide(guide).render();
    }

    @POST
    @Path("/done")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed("viewer")
    public Response putAway() {
        days.putAway();
        return Response.seeOther(URI.create("/")).build();
    }
}
