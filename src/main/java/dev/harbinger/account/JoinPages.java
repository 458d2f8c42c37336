package dev.harbinger.account;

import dev.harbinger.common.Phrases;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;

/** The page behind a link that invites or resets: somebody chooses a password, and is signed in. */
@Path("/join/{secret}")
@Produces(MediaType.TEXT_HTML)
@PermitAll
class JoinPages {
    @CheckedTemplate(basePath = "account")
    static class Templates {
        private Templates() {}

        static native TemplateInstance join(String name, String objection);
    }

    private final Accounts accounts;
    private final SignIn signIn;
    private final SessionCookie cookie;

    JoinPages(Accounts accounts, SignIn signIn, SessionCookie cookie) {
        this.accounts = accounts;
        this.signIn = signIn;
        this.cookie = cookie;
    }

    @GET
    @Transactional
    public String show(String secret) {
        return page(secret, null);
    }

    private String page(String secret, String objection) {
        var user = accounts.invited(new Secret(secret)).orElseThrow(Accounts::noLink);
        return Templates.join(user.name(), objection).render();
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response choose(String secret, @RestForm String password, @RestForm String again, RoutingContext call) {
        if (!Objects.equals(password, again)) {
            return refused(secret, Phrases.here("The password was not typed the same twice."));
        }
        try {
            var user = accounts.choosePassword(new Secret(secret), password);
            var opened = signIn.afterPassword(user, Optional.empty(), Caller.of(call));
            return Response.seeOther(URI.create("/welcome"))
                    .cookie(cookie.holding(opened.secret(), call))
                    .build();
        } catch (HttpProblem problem) {
            return refused(secret, AccountPages.words(problem));
        }
    }

    private Response refused(String secret, String objection) {
        return Response.status(422).entity(page(secret, objection)).build();
    }
}
