package dev.harbinger.question;

import dev.harbinger.common.Page;
import dev.harbinger.common.PageRequest;
import dev.harbinger.common.ReadOnly;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The JSON calls on questions. */
@Path("/api/questions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Questions")
class QuestionResource {
    private final QuestionRepository questions;
    private final QuestionHistory history;
    private final QuestionLife life;
    private final Asking asking;
    private final SecurityIdentity identity;

    QuestionResource(
            QuestionRepository questions,
            QuestionHistory history,
            QuestionLife life,
            Asking asking,
            SecurityIdentity identity) {
        this.questions = questions;
        this.history = history;
        this.life = life;
        this.asking = asking;
        this.identity = identity;
    }

    @GET
    @ReadOnly
    @RolesAllowed("viewer")
    @Operation(
            summary = "List questions, newest first",
            description = "`sort` takes createdAt, changedAt, askedAt, deadline, likelihood and question.")
    public Page<QuestionView> list(@BeanParam QuestionFilter filter, @BeanParam PageRequest page) {
        return questions.list(filter, page).map(QuestionView::of);
    }

    @POST
    @Transactional
    @RolesAllowed("analyst")
    @Operation(summary = "Ask a question by hand", description = "What is left out is inferred from the words.")
    @APIResponse(responseCode = "201", description = "The question")
    @APIResponse(responseCode = "200", description = "The question that asks the same already and is still open")
    public Response ask(
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "question",
                                                            value =
                                                                    "{\"question\":\"Will the European Commission open a formal inquiry into Example Corp by 30 June 2027?\"}")))
                    @NotNull
                    @Valid
                    QuestionBody body) {
        var answered = asking.ask(body, user());
        var view = QuestionView.of(answered.question());
        return answered.known()
                ? Response.ok(view).build()
                : Response.created(URI.create("/api/questions/" + view.id()))
                        .entity(view)
                        .build();
    }

    @GET
    @Path("/{id}")
    @ReadOnly
    @RolesAllowed("viewer")
    @Operation(summary = "One question")
    public QuestionView get(long id) {
        return QuestionView.of(questions.kept(id));
    }

    @PATCH
    @Path("/{id}")
    @Transactional
    @RolesAllowed("analyst")
    @Operation(summary = "Change the words of a question; it is judged anew against the stored entries")
    public QuestionView change(
            long id,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "deadline",
                                                            value = "{\"deadline\":\"2027-06-30\"}")))
                    @NotNull
                    @Valid
                    QuestionChange body) {
        var question = questions.kept(id);
        asking.change(question, body, user());
        return QuestionView.of(question);
    }

    @DELETE
    @Path("/{id}")
    @Transactional
    @RolesAllowed("lead")
    @Operation(summary = "Delete a question with its flags")
    public void delete(long id) {
        questions.delete(questions.kept(id));
    }

    /** The answer of a person. */
    record Resolution(
            @NotNull(message = "is missing; send YES, NO, PARTLY or MOOT")
            Outcome outcome,

            @Size(max = 4000) String note,
            Long flagId) {}

    @POST
    @Path("/{id}/resolve")
    @Transactional
    @RolesAllowed("analyst")
    @Operation(summary = "Answer a question")
    public QuestionView resolve(
            long id,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "yes",
                                                            value =
                                                                    "{\"outcome\":\"YES\",\"note\":\"Announced on 4 June.\"}")))
                    @NotNull
                    @Valid
                    Resolution body) {
        var question = questions.kept(id);
        life.resolve(question, body.outcome(), body.note(), user());
        return QuestionView.of(question);
    }

    @POST
    @Path("/{id}/accept")
    @Consumes(MediaType.WILDCARD)
    @Transactional
    @RolesAllowed("analyst")
    @Operation(summary = "Open a proposed question")
    public QuestionView accept(long id) {
        var question = questions.kept(id);
        life.accept(question, user());
        return QuestionView.of(question);
    }

    @POST
    @Path("/{id}/reopen")
    @Consumes(MediaType.WILDCARD)
    @Transactional
    @RolesAllowed("analyst")
    @Operation(summary = "Take the answer back, or pick a dropped or expired question up again")
    public QuestionView reopen(long id) {
        var question = questions.kept(id);
        life.reopen(question, user());
        return QuestionView.of(question);
    }

    @POST
    @Path("/{id}/drop")
    @Consumes(MediaType.WILDCARD)
    @Transactional
    @RolesAllowed("analyst")
    @Operation(summary = "Give a question up")
    public QuestionView drop(long id) {
        var question = questions.kept(id);
        life.drop(question, user());
        return QuestionView.of(question);
    }

    /** One step in the life of a question. */
    record Step(Instant at, String who, QuestionEvent.What what, String detail) {}

    @GET
    @Path("/{id}/history")
    @ReadOnly
    @RolesAllowed("viewer")
    @Operation(summary = "Every step that the question took, first one first")
    public List<Step> history(long id) {
        return history.of(questions.kept(id)).stream()
                .map(event -> new Step(event.happenedAt(), event.who(), event.what(), event.detail()))
                .toList();
    }

    private String user() {
        return identity.getPrincipal().getName();
    }
}
