package dev.harbinger.welcome;

import dev.harbinger.brief.BriefRepository;
import dev.harbinger.feed.FeedRepository;
import dev.harbinger.question.QuestionLife;
import dev.harbinger.question.SharedQuestions;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.InstantSource;

/** Serves the sample feed, and removes all samples with one click. */
@Path("/samples")
@Blocking
class SamplePages {
    private final Samples samples;
    private final BriefRepository briefs;
    private final SharedQuestions shared;
    private final FeedRepository feeds;
    private final EntityManager rows;
    private final InstantSource clock;

    SamplePages(
            Samples samples,
            BriefRepository briefs,
            SharedQuestions shared,
            FeedRepository feeds,
            EntityManager rows,
            InstantSource clock) {
        this.samples = samples;
        this.briefs = briefs;
        this.shared = shared;
        this.feeds = feeds;
        this.rows = rows;
        this.clock = clock;
    }

    @GET
    @Path("/feed.atom")
    @Produces("application/atom+xml")
    @Transactional
    @PermitAll
    public String feed() {
        var installation = rows.find(Installation.class, Installation.ONE);
        return samples.feed(installation == null ? clock.instant() : installation.startedAt());
    }

    @POST
    @Path("/remove")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    @RolesAllowed("lead")
    public Response remove() {
        briefs.list("sample = true").forEach(brief -> shared.remove(brief, QuestionLife.PROGRAM));
        feeds.delete("sample = true");
        return Response.seeOther(URI.create("/")).build();
    }
}
