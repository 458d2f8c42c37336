package dev.harbinger.triage;

import dev.harbinger.common.ReadOnly;
import dev.harbinger.text.SignalType;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
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

/** The JSON calls on the rules that assign new flags. */
@Path("/api/rules")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Triage")
class RuleResource {
    private final AssignmentRules rules;
    private final RuleDesk desk;
    private final SecurityIdentity identity;

    RuleResource(AssignmentRules rules, RuleDesk desk, SecurityIdentity identity) {
        this.rules = rules;
        this.desk = desk;
        this.identity = identity;
    }

    /** A rule to be; what is left out takes any. */
    record RuleBody(
            @Size(max = 200) String region,
            @Size(max = 200) String category,
            SignalType signalType,

            @NotNull(message = "is missing; send the name of a user")
            String user) {}

    /** A rule as the outside sees it. */
    record RuleView(
            Long id,
            String region,
            String category,
            SignalType signalType,
            String user,
            Instant createdAt,
            String createdBy) {
        static RuleView of(AssignmentRule rule) {
            return new RuleView(
                    rule.id(),
                    rule.region(),
                    rule.category(),
                    rule.signalType(),
                    rule.assignee(),
                    rule.createdAt(),
                    rule.createdBy());
        }
    }

    @GET
    @ReadOnly
    @RolesAllowed("viewer")
    @Operation(summary = "The rules that assign new flags, in the order in which they are tried")
    public List<RuleView> list() {
        return rules.inOrder().stream().map(RuleView::of).toList();
    }

    @POST
    @RolesAllowed("lead")
    @Operation(summary = "Assign new flags on such questions to a user")
    @APIResponse(responseCode = "201", description = "The rule")
    public Response add(
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "europe",
                                                            value = "{\"region\":\"Europe\",\"user\":\"admin\"}")))
                    @NotNull
                    @Valid
                    RuleBody body) {
        var rule = desk.add(
                body.region(),
                body.category(),
                body.signalType(),
                body.user(),
                identity.getPrincipal().getName());
        return Response.created(URI.create("/api/rules/" + rule.id()))
                .entity(RuleView.of(rule))
                .build();
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed("lead")
    @Operation(summary = "Drop a rule; what it has assigned stays so")
    public void drop(long id) {
        desk.drop(id);
    }
}
