package dev.harbinger.question;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The JSON calls that correct which passages are one question: split, merge, part. */
@Path("/api/questions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Questions")
class ReviewResource {
    private final QuestionRepository questions;
    private final Review review;
    private final SharedQuestions shared;
    private final SecurityIdentity identity;

    ReviewResource(QuestionRepository questions, Review review, SharedQuestions shared, SecurityIdentity identity) {
        this.questions = questions;
        this.review = review;
        this.shared = shared;
        this.identity = identity;
    }

    /** Where to cut: an offset of the brief's text. */
    record Cut(
            @NotNull(message = "is missing; send an offset between sourceStart and sourceEnd")
            Integer at) {}

    @POST
    @Path("/{id}/split")
    @Transactional
    @RolesAllowed("analyst")
    @Operation(
            summary = "Split a question whose passage asks two things",
            description = "The passage is cut at `at`, an offset of the brief's text; a place inside a word means its"
                    + " beginning. The question keeps the first half, a new one asks the second; both are worded anew.")
    @APIResponse(responseCode = "200", description = "The question and the new one")
    @APIResponse(responseCode = "409", description = "It is answered, dropped or was asked by hand")
    @APIResponse(responseCode = "422", description = "One half would have no words")
    public List<QuestionView> split(
            long id,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "cut", value = "{\"at\":312}")))
                    @NotNull
                    @Valid
                    Cut body) {
        return review.split(questions.kept(id), body.at(), user()).stream()
                .map(QuestionView::of)
                .toList();
    }

    /** The neighbour to merge with. */
    record Neighbour(
            @NotNull(message = "is missing; send the id of a question of the same brief")
            Long with) {}

    @POST
    @Path("/{id}/merge")
    @Transactional
    @RolesAllowed("analyst")
    @Operation(
            summary = "Merge a question with its neighbour in the same brief",
            description = "The passage then spans both and is worded anew; the neighbour is dropped.")
    @APIResponse(
            responseCode = "200",
            description = "The question",
            content = @Content(schema = @Schema(implementation = QuestionView.class)))
    @APIResponse(responseCode = "409", description = "One of them is answered, dropped or was asked by hand")
    @APIResponse(responseCode = "422", description = "They are no neighbours in one brief")
    public QuestionView merge(
            long id,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "neighbour", value = "{\"with\":52}")))
                    @NotNull
                    @Valid
                    Neighbour body) {
        return QuestionView.of(review.merge(questions.kept(id), questions.kept(body.with()), user()));
    }

    /** The brief whose asking is of another question. */
    record Parting(
            @NotNull(message = "is missing; send the id of a brief that asks it later")
            Long briefId) {}

    @POST
    @Path("/{id}/part")
    @Transactional
    @RolesAllowed("analyst")
    @Operation(
            summary = "Give what a later brief asks a question of its own",
            description = "For a brief that was linked to a question which it does not ask.")
    @APIResponse(
            responseCode = "201",
            description = "The new question",
            content = @Content(schema = @Schema(implementation = QuestionView.class)))
    @APIResponse(responseCode = "409", description = "The question came from this brief")
    @APIResponse(responseCode = "422", description = "The brief does not ask it")
    public Response part(
            long id,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "brief", value = "{\"briefId\":3}")))
                    @NotNull
                    @Valid
                    Parting body) {
        var parted = shared.part(questions.kept(id), body.briefId(), user());
        return Response.created(URI.create("/api/questions/" + parted.id()))
                .entity(QuestionView.of(parted))
                .build();
    }

    private String user() {
        return identity.getPrincipal().getName();
    }
}
