package dev.harbinger.account;

import io.quarkus.oidc.OidcSession;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Where the provider sends people back to. What it left in the browser goes at once; a session of ours takes its place. */
@Path(SingleSignOnPage.PATH)
@Blocking
class SingleSignOnPage {
    static final String PATH = "/login/sso";

    private final SingleSignOn door;
    private final OidcSession provider;
    private final SecurityIdentity identity;
    private final SessionCookie cookie;

    SingleSignOnPage(SingleSignOn door, OidcSession provider, SecurityIdentity identity, SessionCookie cookie) {
        this.door = door;
        this.provider = provider;
        this.identity = identity;
        this.cookie = cookie;
    }

    /** Nobody comes here unproved where single sign-on is set up; where it is not, there is only the form. */
    @GET
    @PermitAll
    public Response enter(@QueryParam("next") String next, RoutingContext call) {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Response.seeOther(NextPage.loginFor(next)).build();
        }
        var outcome = door.signIn(new Claims(token), SessionCookie.of(call), Caller.of(call));
        provider.logout().await().indefinitely();
        if (outcome instanceof SingleSignOn.Outcome.In in) {
            return Response.seeOther(LoginPages.landing(in.user(), next))
                    .cookie(cookie.holding(in.session().secret(), call))
                    .build();
        }
        var why = ((SingleSignOn.Outcome.Refused) outcome).why();
        return Response.seeOther(URI.create("/login?error=" + why)).build();
    }
}
