package dev.harbinger.account;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestForm;

/** The pages to sign in and out. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@PermitAll
class LoginPages {
    @CheckedTemplate(basePath = "account")
    static class Templates {
        private Templates() {}

        static native TemplateInstance login(Login login);

        static native TemplateInstance code(boolean failed, String next);
    }

    /**
     * What the login page shows.
     *
     * @param later in how many seconds another try makes sense; null for at once
     * @param refused why single sign-on led nowhere; null if it was not tried
     * @param provider what the button of the single sign-on says; null without one
     */
    record Login(boolean failed, Long later, String refused, String next, boolean onlyAdmin, String provider) {
        /** Where the button leads. */
        public String providerPath() {
            return next.equals("/") ? "/login/sso" : with("/login/sso", next).toString();
        }
    }

    private final CredentialCheck credentials;
    private final SignIn signIn;
    private final SessionCookie cookie;
    private final UserRepository users;
    private final SingleSignOnConfig provider;

    LoginPages(
            CredentialCheck credentials,
            SignIn signIn,
            SessionCookie cookie,
            UserRepository users,
            SingleSignOnConfig provider) {
        this.credentials = credentials;
        this.signIn = signIn;
        this.cookie = cookie;
        this.users = users;
        this.provider = provider;
    }

    @GET
    @Path("/login")
    @Transactional
    public String login(
            @QueryParam("failed") String failed,
            @QueryParam("later") Long later,
            @QueryParam("error") String refused,
            @QueryParam("next") String next) {
        var page = NextPage.of(next).toString();
        var label = provider.enabled() ? provider.label() : null;
        return Templates.login(new Login(failed != null, later, refused, page, users.count() == 1, label))
                .render();
    }

    @POST
    @Path("/login")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> signIn(
            @RestForm("j_username") String name,
            @RestForm("j_password") String password,
            @RestForm String next,
            RoutingContext call) {
        var attempt = new Attempt(orEmpty(name), orEmpty(password), Caller.of(call));
        return credentials.check(attempt).map(verdict -> answer(verdict, next, call));
    }

    private Response answer(Verdict verdict, String next, RoutingContext call) {
        if (verdict instanceof Verdict.Right right) {
            var opened = signIn.afterPassword(right.user(), SessionCookie.of(call), Caller.of(call));
            var page = opened.wantsCode() ? with("/login/code", next) : landing(right.user(), next);
            return see(page, cookie.holding(opened.secret(), call));
        }
        var login = UriBuilder.fromUri(with("/login", next));
        return verdict instanceof Verdict.Later later
                ? see(login.queryParam("later", later.rest().toSeconds() + 1).build())
                : see(login.queryParam("failed", "1").build());
    }

    /** Who is new and wants nothing else sees the guide. */
    static URI landing(User user, String next) {
        var page = NextPage.of(next);
        return page.getPath().equals("/") && !user.isGuided() ? URI.create("/welcome") : page;
    }

    @GET
    @Path("/login/code")
    @Blocking
    public String code(@QueryParam("failed") String failed, @QueryParam("next") String next) {
        return Templates.code(failed != null, NextPage.of(next).toString()).render();
    }

    @POST
    @Path("/login/code")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Blocking
    public Response code(@RestForm String code, @RestForm String next, RoutingContext call) {
        var opened = SessionCookie.of(call).flatMap(half -> signIn.afterCode(half, code, Caller.of(call)));
        return opened.map(session -> see(NextPage.of(next), cookie.holding(session.secret(), call)))
                .orElseGet(() -> see(UriBuilder.fromUri(with("/login/code", next))
                        .queryParam("failed", "1")
                        .build()));
    }

    @POST
    @Path("/logout")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Blocking
    public Response logout(RoutingContext call) {
        SessionCookie.of(call).ifPresent(signIn::end);
        return see(URI.create("/login"), cookie.gone(call));
    }

    private static URI with(String path, String next) {
        var page = NextPage.of(next).toString();
        return page.equals("/")
                ? URI.create(path)
                : UriBuilder.fromPath(path).queryParam("next", "{next}").build(page);
    }

    private static Response see(URI page, NewCookie... cookies) {
        return Response.seeOther(page).cookie(cookies).build();
    }

    private static String orEmpty(String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
