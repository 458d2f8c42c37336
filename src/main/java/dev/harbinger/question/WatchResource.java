package dev.harbinger.question;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The JSON calls by which people follow a question: watch it, note something, correct its answer. */
@Path("/api/questions/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Questions")
class WatchResource {
    private final QuestionRepository questions;
    private final QuestionLife life;
    private final Watchers watchers;
    private final SecurityIdentity identity;

    WatchResource(QuestionRepository questions, QuestionLife life, Watchers watchers, SecurityIdentity identity) {
        this.questions = questions;
        this.life = life;
        this.watchers = watchers;
        this.identity = identity;
    }

    /** Who watches a question now, in the order in which they began. */
    record Watching(List<String> watchers) {}

    @POST
    @Path("/watch")
    @Consumes(MediaType.WILDCARD)
    @Transactional
    @RolesAllowed("viewer")
    @Operation(summary = "Be told what happens to a question; twice is once")
    public Watching watch(long id) {
        var question = questions.kept(id);
        watchers.watch(question, user());
        return new Watching(watchers.of(question));
    }

    @POST
    @Path("/unwatch")
    @Consumes(MediaType.WILDCARD)
    @Transactional
    @RolesAllowed("viewer")
    @Operation(summary = "Be told no more of a question")
    public Watching unwatch(long id) {
        var question = questions.kept(id);
        watchers.unwatch(question, user());
        return new Watching(watchers.of(question));
    }

    /** Something that a person has to say. */
    record Note(
            @NotBlank(message = "is missing; say in 1 to 4000 characters what is to be noted") @Size(max = 4000)
            String note) {}

    @POST
    @Path("/note")
    @Transactional
    @RolesAllowed("analyst")
    @Operation(summary = "Add a note to the history of a question")
    public QuestionView note(
            long id,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "note",
                                                            value = "{\"note\":\"The ministry postponed it.\"}")))
                    @NotNull
                    @Valid
                    Note body) {
        var question = questions.kept(id);
        life.note(question, body.note().strip(), user());
        return QuestionView.of(question);
    }

    /** Another answer than the one that was given. */
    record Correction(
            @NotNull(message = "is missing; send YES, NO, PARTLY or MOOT")
            Outcome outcome,

            @Size(max = 4000) String note) {}

    @POST
    @Path("/correct")
    @Transactional
    @RolesAllowed("analyst")
    @Operation(
            summary = "Correct the answer of a resolved question",
            description = "The history keeps both answers, and whoever was told the first is told the second.")
    public QuestionView correct(
            long id,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "no",
                                                            value =
                                                                    "{\"outcome\":\"NO\",\"note\":\"It was another company.\"}")))
                    @NotNull
                    @Valid
                    Correction body) {
        var question = questions.kept(id);
        life.correct(question, body.outcome(), body.note(), user());
        return QuestionView.of(question);
    }

    private String user() {
        return identity.getPrincipal().getName();
    }
}
