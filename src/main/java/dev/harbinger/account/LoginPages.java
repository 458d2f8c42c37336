package dev.harbinger.account;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.vertx.http.runtime.security.FormAuthenticationMechanism;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** The pages to sign in and out. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
class LoginPages {
    @CheckedTemplate(basePath = "account")
    static class Templates {
        private Templates() {}

        static native TemplateInstance login(boolean failed);
    }

    private final CurrentIdentityAssociation current;

    LoginPages(CurrentIdentityAssociation current) {
        this.current = current;
    }

    @GET
    @Path("/login")
    @PermitAll
    public String login(@QueryParam("failed") String failed) {
        return Templates.login(failed != null).render();
    }

    @POST
    @Path("/logout")
    @PermitAll
    public Response logout() {
        FormAuthenticationMechanism.logout(current.getIdentity());
        return Response.seeOther(URI.create("/login")).build();
    }
}
