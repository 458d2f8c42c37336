package dev.harbinger.match;

import dev.harbinger.common.Doorbell;
import dev.harbinger.common.Figures;
import dev.harbinger.common.ReadOnly;
import dev.harbinger.question.MatchedQuestions;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
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
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

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
    private final Figures figures;
    private final Doorbell doorbell;
    private final InstantSource clock;

    ReplayPages(
            ScoredRepository scored,
            MatchedQuestions questions,
            MatchConfig config,
            Figures figures,
            Doorbell doorbell,
            InstantSource clock) {
        this.scored = scored;
        this.questions = questions;
        this.config = config;
        this.figures = figures;
        this.doorbell = doorbell;
        this.clock = clock;
    }

    @GET
    @ReadOnly
    @RolesAllowed("viewer")
    public String replay(
            @QueryParam("threshold") Integer percent,
            @QueryParam("days") Integer asked,
            @QueryParam("again") String again) {
        var days = asked == null ? config.lookBackDays() : Math.max(1, Math.min(MOST_DAYS, asked));
        var threshold = percent == null ? config.threshold() : Math.max(LEAST, Math.min(MOST, percent / 100.0));
        var replay = replay(clock.instant().minus(Duration.ofDays(days)), threshold, days);
        return Templates.replay(replay, again != null).render();
    }

    private Replay replay(Instant since, double chosen, int days) {
        double current = config.threshold();
        var steps = figures.of(List.of("replay", days), () -> Replay.steps(scored.chancesSince(since)));
        var changed = scored.between(Math.min(chosen, current), Math.max(chosen, current), since, Replay.SHOWN);
        return new Replay(chosen, current, days, steps, changed);
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
