package dev.harbinger.match;

import dev.harbinger.common.Page;
import dev.harbinger.common.PageRequest;
import dev.harbinger.common.Problems;
import dev.harbinger.common.ReadOnly;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The JSON calls that read flags. */
@Path("/api/flags")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Flags")
class FlagResource {
    private final FlagRepository flags;

    FlagResource(FlagRepository flags) {
        this.flags = flags;
    }

    @GET
    @ReadOnly
    @RolesAllowed("viewer")
    @Operation(summary = "List flags, the most likely first", description = "`sort` takes likelihood and createdAt.")
    public Page<FlagView> list(@BeanParam FlagFilter filter, @BeanParam PageRequest page) {
        return flags.list(filter, page).map(FlagView::of);
    }

    @GET
    @Path("/{id}")
    @ReadOnly
    @RolesAllowed("viewer")
    @Operation(summary = "One flag")
    public FlagView get(long id) {
        return flags.findByIdOptional(id).map(FlagView::of).orElseThrow(() -> Problems.notFound("flag", id));
    }
}
