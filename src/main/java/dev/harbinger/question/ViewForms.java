package dev.harbinger.question;

import dev.harbinger.common.Problems;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestForm;

/** The buttons that keep a list of questions as a view, and drop it. */
@Path("/views")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Blocking
class ViewForms {
    private static final Pattern QUERY = Pattern.compile("[\\w=&%.+~-]{0,2000}");

    private final SavedViews views;
    private final SecurityIdentity identity;

    ViewForms(SavedViews views, SecurityIdentity identity) {
        this.views = views;
        this.identity = identity;
    }

    @POST
    @RolesAllowed("viewer")
    public Response keep(@RestForm String name, @RestForm String address, @RestForm boolean shared) {
        if (name == null || name.isBlank() || name.length() > 100) {
            throw Problems.badRequest("name", "must have 1 to 100 characters");
        }
        if (address == null || !QUERY.matcher(address).matches()) {
            throw Problems.badRequest("address", "must be the query of a list of questions");
        }
        views.keep(user(), name, address, shared && identity.hasRole("analyst"));
        return Response.seeOther(URI.create("/questions?" + address)).build();
    }

    @POST
    @Path("/{id}/delete")
    @RolesAllowed("viewer")
    public Response drop(long id) {
        views.drop(id, user());
        return Response.seeOther(URI.create("/questions")).build();
    }

    private String user() {
        return identity.getPrincipal().getName();
    }
}
