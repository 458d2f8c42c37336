package dev.harbinger.match;

import dev.harbinger.common.Doorbell;
import dev.harbinger.question.MatchedQuestions;
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
import java.time.InstantSource;

/** Shows what another threshold would have flagged over the archive, and has the archive judged again. */
@Path("/replay")
@Produces(MediaType.TEXT_HTML)
@Blocking
class ReplayPages {
    private static final int MOST_DAYS = 365;
    private static final double LEAST = 0.15;
    private static final double MOST = 0.95;

    @CheckedTemplate(basePath = "match")
    static class Templates {
        private Templates() {}

        static native TemplateInstance replay(Replay replay, boolean again);
    }

    private final ScoredRepository scored;
    private final MatchedQuestions questions;
    private final MatchConfig config;
    private final Doorbell doorbell;
    private final InstantSource clock;

    ReplayPages(
            ScoredRepository scored,
            MatchedQuestions questions,
            MatchConfig config,
            Doorbell doorbell,
            InstantSource clock) {
        this.scored = scored;
        this.questions = questions;
        this.config = config;
        this.doorbell = doorbell;
        this.clock = clock;
    }

    @GET
    @Transactional
    @RolesAllowed("viewer")
    public String replay(
            @QueryParam("threshold") Integer percent,
            @QueryParam("days") Integer asked,
            @QueryParam("again") String again) {
        var days = asked == null ? config.lookBackDays() : Math.max(1, Math.min(MOST_DAYS, asked));
        var threshold = percent == null ? config.threshold() : Math.max(LEAST, Math.min(MOST, percent / 100.0));
        var judged = scored.publishedSince(clock.instant().minus(Duration.ofDays(days)));
        return Templates.replay(Replay.of(judged, threshold, config.threshold(), days), again != null)
                .render();
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed("lead")
    public Response judgeAgain() {
        QuarkusTransaction.requiringNew().run(questions::wantMatchOfAll);
        doorbell.ring();
        return Response.seeOther(URI.create("/replay?again")).build();
    }
}
