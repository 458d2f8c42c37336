package dev.harbinger.account;

import dev.harbinger.common.Problems;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jboss.resteasy.reactive.RestForm;

/** The steps by which users let themselves be asked for a code of an authenticator app at sign-in. */
@Path("/account/codes")
@RolesAllowed("viewer")
class CodePages {
    private final CurrentUser current;
    private final Accounts accounts;

    CodePages(CurrentUser current, Accounts accounts) {
        this.current = current;
        this.accounts = accounts;
    }

    /** Makes a secret for the app; nothing is asked for until a code came back. */
    @POST
    @Path("/offer")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response offer() {
        var user = current.get();
        if (!user.isAskedForCodes()) {
            user.offerCodes(Codes.newSecret());
        }
        return see("/account#codes");
    }

    @POST
    @Path("/start")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response start(@RestForm String code, RoutingContext call) {
        if (!accounts.startCodes(current.get(), code, SessionCookie.of(call))) {
            throw Problems.unprocessable(
                    "code", "is none of this moment; go back, look at the app again, and see that its clock is right");
        }
        return see("/account?done=codes");
    }

    /** Takes a code as well, so that a browser that was left open is not enough. */
    @POST
    @Path("/stop")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response stop(@RestForm String code) {
        if (!accounts.stopCodes(current.get(), code)) {
            throw Problems.unprocessable("code", "is none of this moment; go back and look at the app again");
        }
        return see("/account?done=no-codes");
    }

    private static Response see(String page) {
        return Response.seeOther(URI.create(page)).build();
    }
}
