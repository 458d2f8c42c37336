package dev.harbinger.match;

import dev.harbinger.common.Days;
import dev.harbinger.feed.EntryWords;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The call that tries an entry: what it would flag, and why. */
@Path("/api/match")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Flags")
class MatchResource {
    private final OpenQuestions open;
    private final Following following;
    private final Judging judging;
    private final MatchConfig config;
    private final InstantSource clock;

    MatchResource(OpenQuestions open, Following following, Judging judging, MatchConfig config, InstantSource clock) {
        this.open = open;
        this.following = following;
        this.judging = judging;
        this.config = config;
        this.clock = clock;
    }

    /** An entry to try; published now unless it says otherwise. */
    record Trial(
            @NotBlank(message = "is missing; send the headline") @Size(max = 2000)
            String title,

            @Size(max = 100_000) String summary,
            String publishedAt,
            @Size(max = 2000) String link) {}

    /** What the entry would do to one question. */
    record Candidate(
            long questionId,
            double likelihood,
            boolean wouldFlag,
            Leaning leaning,
            List<FlagView.ReasonView> reasons) {}

    /** The candidates, the most likely first. */
    record Candidates(List<Candidate> candidates) {}

    @POST
    @Blocking
    @RolesAllowed("viewer")
    @Operation(summary = "What an entry would flag, with every candidate's likelihood and reasons; stores nothing")
    public Candidates match(
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "entry",
                                                            value =
                                                                    "{\"title\":\"Commerce's export bureau opens probe into Alibaba\",\"summary\":\"\"}")))
                    @NotNull
                    @Valid
                    Trial body) {
        var given = Days.instant("publishedAt", body.publishedAt());
        var at = given == null ? clock.instant() : given;
        following.follow();
        var entry = new EntryWords(0L, body.title(), body.summary() == null ? "" : body.summary(), at);
        var hits = judging.tried(entry);
        following.forgetDeleted(hits.stream().map(Hit::questionId).toList());
        var candidates = hits.stream()
                .filter(hit -> open.has(hit.questionId()))
                .map(this::candidate)
                .sorted(Comparator.comparingDouble(Candidate::likelihood).reversed())
                .toList();
        return new Candidates(candidates);
    }

    private Candidate candidate(Hit hit) {
        var reasons = hit.reasons().stream().map(FlagView.ReasonView::of).toList();
        return new Candidate(
                hit.questionId(), hit.likelihood(), hit.likelihood() >= config.threshold(), hit.leaning(), reasons);
    }
}
