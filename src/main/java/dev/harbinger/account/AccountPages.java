package dev.harbinger.account;

import dev.harbinger.account.AccountView.Row;
import dev.harbinger.common.Languages;
import dev.harbinger.common.Phrases;
import dev.harbinger.common.Problems;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestForm;

/** The page on which users look after their own accounts. */
@Path("/account")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("viewer")
class AccountPages {
    @CheckedTemplate(basePath = "account")
    static class Templates {
        private Templates() {}

        static native TemplateInstance account(AccountView view);
    }

    private final CurrentUser current;
    private final Accounts accounts;
    private final CredentialCheck credentials;
    private final SignIn signIn;
    private final SessionCookie cookie;
    private final SessionRepository sessions;
    private final ApiTokenRepository tokens;
    private final AccountConfig config;

    AccountPages(
            CurrentUser current,
            Accounts accounts,
            CredentialCheck credentials,
            SignIn signIn,
            SessionCookie cookie,
            SessionRepository sessions,
            ApiTokenRepository tokens,
            AccountConfig config) {
        this.current = current;
        this.accounts = accounts;
        this.credentials = credentials;
        this.signIn = signIn;
        this.cookie = cookie;
        this.sessions = sessions;
        this.tokens = tokens;
        this.config = config;
    }

    @GET
    @Transactional
    public String show(@QueryParam("done") String done, RoutingContext call) {
        return page(call, null, null, done(done));
    }

    private static String done(String step) {
        var words = Languages.words(AccountWords.class);
        return switch (Objects.requireNonNullElse(step, "")) {
            case "password" -> words.donePassword();
            case "preferences" -> words.donePreferences();
            case "sessions" -> words.doneSessions();
            case "token" -> words.doneToken();
            case "codes" -> words.doneCodes();
            case "no-codes" -> words.doneNoCodes();
            default -> null;
        };
    }

    private String page(RoutingContext call, String made, String objection, String notice) {
        var user = current.get();
        var own = SessionCookie.of(call);
        var rows = sessions.of(user).stream()
                .map(session -> new Row(session, own.filter(session::isOf).isPresent()))
                .toList();
        var scopes = Arrays.stream(Role.values())
                .filter(role -> role.ordinal() <= current.role().ordinal())
                .toList();
        var waiting = user.isAskedForCodes() ? null : user.codeSecret().orElse(null);
        var setElsewhere =
                user.name().equals(FirstAdmin.NAME) && config.password().isPresent();
        return Templates.account(new AccountView(
                        user, rows, tokens.of(user), scopes, made, waiting, objection, notice, setElsewhere))
                .render();
    }

    @POST
    @Path("/password")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> changePassword(
            @RestForm("current") String before,
            @RestForm String password,
            @RestForm String again,
            RoutingContext call) {
        var attempt = new Attempt(current.name(), Objects.requireNonNullElse(before, ""), Caller.of(call));
        return credentials.check(attempt).map(verdict -> changed(verdict, password, again, call));
    }

    private Response changed(Verdict verdict, String password, String again, RoutingContext call) {
        var answer = tried(call, "password", () -> {
            if (!(verdict instanceof Verdict.Right)) {
                throw Problems.unprocessable(
                        "current", "this is not the password that you have now; wait a moment before you try again");
            }
            if (!Objects.equals(password, again)) {
                throw Problems.unprocessable("again", "the new password was not typed the same twice");
            }
            accounts.changePassword(current.get(), password, current.name());
        });
        if (answer.getStatus() != Response.Status.SEE_OTHER.getStatusCode()) {
            return answer;
        }
        var opened = QuarkusTransaction.requiringNew().call(() -> signIn.goOn(current.get(), Caller.of(call)));
        return Response.fromResponse(answer)
                .cookie(cookie.holding(opened.secret(), call))
                .build();
    }

    @POST
    @Path("/preferences")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response prefer(@RestForm String zone, @RestForm String language, RoutingContext call) {
        return tried(call, "preferences", () -> Preferences.of(zone, language).keep(current.get()));
    }

    @POST
    @Path("/sessions/end")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response endSessions(@RestForm Long id, RoutingContext call) {
        return tried(call, "sessions", () -> accounts.endSessions(current.get(), id, SessionCookie.of(call)));
    }

    @POST
    @Path("/tokens")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response makeToken(
            @RestForm String label, @RestForm Role scope, @RestForm String until, RoutingContext call) {
        return shown(
                call,
                () -> accounts.token(
                                current.get(),
                                label,
                                scope == null ? Role.VIEWER : scope,
                                current.role(),
                                Preferences.endOf(until))
                        .secret()
                        .words());
    }

    /** The token cannot be shown after a redirect, since nobody keeps it. */
    private Response shown(RoutingContext call, Supplier<String> step) {
        try {
            var made = QuarkusTransaction.requiringNew().call(step::get);
            var page = QuarkusTransaction.requiringNew().call(() -> page(call, made, null, null));
            return Response.ok(page).header("Cache-Control", "no-store").build();
        } catch (HttpProblem problem) {
            return refused(call, problem);
        }
    }

    @POST
    @Path("/tokens/{id}/revoke")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response revokeToken(long id, RoutingContext call) {
        return tried(call, "token", () -> accounts.revokeToken(current.get(), id));
    }

    private Response tried(RoutingContext call, String done, Runnable step) {
        try {
            QuarkusTransaction.requiringNew().run(step);
            return Response.seeOther(URI.create("/account?done=" + done)).build();
        } catch (HttpProblem problem) {
            return refused(call, problem);
        }
    }

    private Response refused(RoutingContext call, HttpProblem problem) {
        var page = QuarkusTransaction.requiringNew().call(() -> page(call, null, words(problem), null));
        return Response.status(problem.getStatusCode()).entity(page).build();
    }

    /** A problem names its field first, as programs want it. */
    static String words(HttpProblem problem) {
        var words = Phrases.here(Objects.requireNonNullElse(problem.getDetail(), "That did not work."));
        var plain = words.replaceFirst("^[a-zA-Z]+: ", "");
        return Character.toUpperCase(plain.charAt(0)) + plain.substring(1);
    }
}
