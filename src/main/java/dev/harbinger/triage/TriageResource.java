package dev.harbinger.triage;

import dev.harbinger.match.FlagView;
import dev.harbinger.question.Outcome;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    private final Verdicts verdicts;
    private final SecurityIdentity identity;

    TriageResource(Verdicts verdicts, SecurityIdentity identity) {
        this.verdicts = verdicts;
        this.identity = identity;
    }

    /** The entry answers the question; without an outcome, as the flag leans. */
    record Confirmation(Outcome outcome, @Size(max = 4000) String note, boolean keepOpen, Integer version) {}

    /** The entry does not answer the question. */
    record Dismissal(@Size(max = 4000) String reason, Integer version) {}

    /** Again on a day, or once so many more publishers report it. */
    record Snooze(LocalDate until, Integer reports, Integer version) {}

    /** To somebody; null takes it back. */
    record Assignment(String user, Integer version) {}

    /** Takes back what the flag of this version shows. */
    record Undoing(Integer version) {}

    /** One act on many flags, all or none. */
    record Bulk(
            @NotEmpty(message = "is empty; send 1 to 500 ids of flags")
            @Size(max = 500, message = "has more than 500 ids")
            List<@NotNull Long> ids,

            @NotNull(message = "is missing; send CONFIRM, DISMISS, SNOOZE, ASSIGN or UNDO")
            Act.Kind action,

            Outcome outcome,
            @Size(max = 4000) String note,
            boolean keepOpen,
            @Size(max = 4000) String reason,
            LocalDate until,
            Integer reports,
            String user,
            Map<Long, Integer> versions) {
        Act act() {
            return new Act(action, action == Act.Kind.DISMISS ? reason : note, outcome, keepOpen, until, reports, user);
        }

        Map<Long, Integer> seen() {
            var seen = new LinkedHashMap<Long, Integer>();
            ids.forEach(id -> seen.put(id, versions == null ? null : versions.get(id)));
            return seen;
        }
    }

    /** The flags as they stand now. */
    record Done(List<FlagView> items) {}

    @POST
    @Path("/{id}/confirm")
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
        var given = body == null ? new Confirmation(null, null, false, null) : body;
        return take(id, given.version(), Act.confirm(given.outcome(), given.note(), given.keepOpen()));
    }

    @POST
    @Path("/{id}/dismiss")
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
        var given = body == null ? new Dismissal(null, null) : body;
        return take(id, given.version(), Act.dismiss(given.reason()));
    }

    @POST
    @Path("/{id}/snooze")
    @RolesAllowed("analyst")
    @Operation(summary = "Show it again on a day, or once `reports` more publishers report it")
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
        return take(id, body.version(), Act.snooze(body.until(), body.reports()));
    }

    @POST
    @Path("/{id}/assign")
    @RolesAllowed("lead")
    @Operation(summary = "Hand it to a user")
    public FlagView assign(
            long id,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "admin", value = "{\"user\":\"admin\"}")))
                    @NotNull
                    @Valid
                    Assignment body) {
        return take(id, body.version(), Act.assign(body.user()));
    }

    @POST
    @Path("/{id}/undo")
    @RolesAllowed("analyst")
    @Operation(summary = "Take the last verdict, snooze or assignment back")
    public FlagView undo(
            long id,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "seen", value = "{\"version\":2}"))) @Valid
                    Undoing body) {
        return take(id, body == null ? null : body.version(), Act.undo());
    }

    @POST
    @Path("/bulk")
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
        return verdicts.takeAll(
                body.seen(),
                body.act(),
                user(),
                done -> new Done(
                        done.stream().map(FlagStep::flag).map(FlagView::of).toList()));
    }

    private FlagView take(long id, Integer version, Act act) {
        return verdicts.take(id, version, act, user(), step -> FlagView.of(step.flag()));
    }

    private String user() {
        return identity.getPrincipal().getName();
    }
}
