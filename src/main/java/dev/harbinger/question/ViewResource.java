package dev.harbinger.question;

import dev.harbinger.common.ReadOnly;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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

/** The JSON calls on saved views of the list of questions. */
@Path("/api/views")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Questions")
class ViewResource {
    private final SavedViews views;
    private final SecurityIdentity identity;

    ViewResource(SavedViews views, SecurityIdentity identity) {
        this.views = views;
        this.identity = identity;
    }

    /**
     * A view as programs see it.
     *
     * @param query the filters, sorting and columns as they stand in the address of the list
     */
    record View(Long id, String owner, String name, String query, boolean shared, Instant createdAt) {
        static View of(SavedView kept) {
            return new View(kept.id(), kept.owner(), kept.name(), kept.address(), kept.shared(), kept.createdAt());
        }
    }

    /** Views in one page; there are never more. */
    record Views(List<View> items, String next, long total) {}

    @GET
    @ReadOnly
    @RolesAllowed("viewer")
    @Operation(summary = "Your views of the questions, and those that others share")
    public Views list() {
        var items = views.of(user()).stream().map(View::of).toList();
        return new Views(items, null, items.size());
    }

    /** A view to keep. */
    record Keeping(
            @NotBlank(message = "is missing; give it a name of 1 to 100 characters") @Size(max = 100)
            String name,

            @NotNull(message = "is missing; send what stands in the address of the list behind the question mark")
            @Pattern(
                    regexp = "[\\w=&%.+~-]{0,2000}",
                    message = "must be what stands in the address of the list behind the question mark")
            String query,

            boolean shared) {}

    @POST
    @RolesAllowed("viewer")
    @Operation(
            summary = "Keep a view; one of yours of the same name is replaced",
            description = "Analysts may share theirs.")
    @APIResponse(responseCode = "201", description = "The view")
    public Response keep(
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "view",
                                                            value =
                                                                    "{\"name\":\"Due in Europe\",\"query\":\"status=OPEN&region=Europe&sort=deadline\",\"shared\":true}")))
                    @NotNull
                    @Valid
                    Keeping body) {
        var shared = body.shared() && identity.hasRole("analyst");
        var view = View.of(views.keep(user(), body.name(), body.query(), shared));
        return Response.created(URI.create("/api/views/" + view.id()))
                .entity(view)
                .build();
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed("viewer")
    @Operation(summary = "Drop a view of your own")
    public void drop(long id) {
        views.drop(id, user());
    }

    private String user() {
        return identity.getPrincipal().getName();
    }
}
