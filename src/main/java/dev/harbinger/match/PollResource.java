package dev.harbinger.match;

import dev.harbinger.feed.FeedPolling;
import dev.harbinger.feed.PollStatus;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The call that polls a feed now; it stands here because it also tells which flags the poll raised. */
@Path("/api/feeds/{id}/poll")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Feeds")
class PollResource {
    private final FeedPolling polling;
    private final MatchJob job;
    private final FlagRepository flags;
    private final InstantSource clock;

    PollResource(FeedPolling polling, MatchJob job, FlagRepository flags, InstantSource clock) {
        this.polling = polling;
        this.job = job;
        this.flags = flags;
        this.clock = clock;
    }

    /** What a poll brought, and how many flags it raised. */
    record Polled(
            PollStatus status, Integer httpStatus, int newEntries, int updatedEntries, long flags, String message) {}

    @POST
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed("lead")
    @Operation(summary = "Poll a feed now; answers when its entries are stored and judged")
    public Polled poll(long id) {
        var before = clock.instant();
        var report = polling.poll(id);
        job.run();
        var raised = QuarkusTransaction.requiringNew()
                .call(() -> flags.count("feed.id = ?1 and createdAt >= ?2", id, before));
        return new Polled(
                report.status(),
                report.httpStatus(),
                report.newEntries(),
                report.updatedEntries(),
                raised,
                report.message());
    }
}
