package dev.harbinger.triage;

import dev.harbinger.common.Problems;
import dev.harbinger.match.Flag;
import dev.harbinger.match.FlagView;
import dev.harbinger.question.Outcome;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The JSON calls that take verdicts. */
@Path("/api/flags")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Triage")
class TriageResource {
    private final Triage triage;
    private final SecurityIdentity identity;

    TriageResource(Triage triage, SecurityIdentity identity) {
        this.triage = triage;
        this.identity = identity;
    }

    /** The entry answers the question; without an outcome, as the flag leans. */
    record Confirmation(Outcome outcome, @Size(max = 4000) String note, boolean keepOpen) {}

    /** The entry does not answer the question. */
    record Dismissal(@Size(max = 4000) String reason) {}

    /** Again on a day. */
    record Snooze(LocalDate until) {}

    /** To somebody; null takes it back. */
    record Assignment(String user) {}

    /** One act on many flags. */
    enum Action {
        CONFIRM,
        DISMISS,
        SNOOZE,
        ASSIGN,
        UNDO
    }

    /** One act on many flags, all or none. */
    record Bulk(
            @NotEmpty(message = "is empty; send 1 to 500 ids of flags")
            @Size(max = 500, message = "has more than 500 ids")
            List<@NotNull Long> ids,

            @NotNull(message = "is missing; send CONFIRM, DISMISS, SNOOZE, ASSIGN or UNDO")
            Action action,

            Outcome outcome,
            @Size(max = 4000) String note,
            boolean keepOpen,
            @Size(max = 4000) String reason,
            LocalDate until,
            String user) {}

    /** The flags as they stand now. */
    record Done(List<FlagView> items) {}

    @POST
    @Path("/{id}/confirm")
    @Transactional
    @RolesAllowed("analyst")
    @Operation(summary = "The entry answers the question; resolves it unless `keepOpen`")
    public FlagView confirm(
            long id,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "yes",
                                                            value =
                                                                    "{\"outcome\":\"YES\",\"note\":\"Official notice.\"}")))
                    @Valid
                    Confirmation body) {
        var given = body == null ? new Confirmation(null, null, false) : body;
        return one(id, flag -> triage.confirm(flag, given.outcome(), given.note(), given.keepOpen(), user()));
    }

    @POST
    @Path("/{id}/dismiss")
    @Transactional
    @RolesAllowed("analyst")
    @Operation(summary = "The entry does not answer the question")
    public FlagView dismiss(
            long id,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "other",
                                                            value = "{\"reason\":\"Another company.\"}")))
                    @Valid
                    Dismissal body) {
        return one(id, flag -> triage.dismiss(flag, body == null ? null : body.reason(), user()));
    }

    @POST
    @Path("/{id}/snooze")
    @Transactional
    @RolesAllowed("analyst")
    @Operation(summary = "Show it again on a day")
    public FlagView snooze(
            long id,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "week",
                                                            value = "{\"until\":\"2027-01-15\"}")))
                    @NotNull
                    @Valid
                    Snooze body) {
        return one(id, flag -> triage.snooze(flag, body.until(), user()));
    }

    @POST
    @Path("/{id}/assign")
    @Transactional
    @RolesAllowed("lead")
    @Operation(summary = "Hand it to a user")
    public FlagView assign(
            long id,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "admin", value = "{\"user\":\"admin\"}")))
                    @NotNull
                    @Valid
                    Assignment body) {
        return one(id, flag -> triage.assign(flag, body.user(), user()));
    }

    @POST
    @Path("/{id}/undo")
    @Consumes(MediaType.WILDCARD)
    @Transactional
    @RolesAllowed("analyst")
    @Operation(summary = "Take the verdict back")
    public FlagView undo(long id) {
        return one(id, flag -> triage.undo(flag, user()));
    }

    @POST
    @Path("/bulk")
    @Transactional
    @RolesAllowed("lead")
    @Operation(summary = "One act on up to 500 flags, all or none")
    public Done bulk(
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "dismiss",
                                                            value =
                                                                    "{\"ids\":[1,2],\"action\":\"DISMISS\",\"reason\":\"Duplicates.\"}")))
                    @NotNull
                    @Valid
                    Bulk body) {
        return new Done(body.ids().stream()
                .distinct()
                .map(id -> one(id, flag -> act(flag, body)))
                .toList());
    }

    private void act(Flag flag, Bulk body) {
        switch (body.action()) {
            case CONFIRM -> triage.confirm(flag, body.outcome(), body.note(), body.keepOpen(), user());
            case DISMISS -> triage.dismiss(flag, body.reason(), user());
            case SNOOZE -> triage.snooze(flag, body.until(), user());
            case ASSIGN -> triage.assign(flag, body.user(), user());
            case UNDO -> triage.undo(flag, user());
            default -> throw Problems.badRequest("action", "is not known");
        }
    }

    private FlagView one(long id, Consumer<Flag> verdict) {
        var flag = triage.kept(id);
        verdict.accept(flag);
        return FlagView.of(flag);
    }

    private String user() {
        return identity.getPrincipal().getName();
    }
}
