package dev.harbinger.digest;

import dev.harbinger.common.Languages;
import dev.harbinger.common.Phrases;
import dev.harbinger.common.mail.EmailAddress;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jboss.resteasy.reactive.RestForm;

/**
 * The pages of readers, who have no account: subscribe, confirm, change and leave. Showing one changes nothing. The posts
 * of the links to confirm and to leave are taken by {@link OneClick}.
 */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@Blocking
class SubscriptionPages {
    @CheckedTemplate(basePath = "digest")
    static class Templates {
        private Templates() {}

        static native TemplateInstance subscribe(boolean open, String email, WishFields fields, String problem);

        static native TemplateInstance confirm(Subscriber subscriber, String token);

        static native TemplateInstance manage(
                Subscriber subscriber, WishFields fields, String token, String leave, String notice, String problem);

        static native TemplateInstance leave(Subscriber subscriber, String token);

        static native TemplateInstance word(String title, String text, boolean linkAgain);
    }

    private final Subscribing subscribing;
    private final MailingRepository mailing;
    private final Links links;

    SubscriptionPages(Subscribing subscribing, MailingRepository mailing, Links links) {
        this.subscribing = subscribing;
        this.mailing = mailing;
        this.links = links;
    }

    @GET
    @Path("/subscribe")
    @Transactional
    @PermitAll
    public String subscribe() {
        return Templates.subscribe(mailing.only().isSubscribingOpen(), "", WishFields.usual(), null)
                .render();
    }

    @POST
    @Path("/subscribe")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    public Response ask(@RestForm String email, @BeanParam WishForm form) {
        try {
            subscribing.askByThemselves(Subscribing.address(email), form.wishes());
            return Response.seeOther(URI.create("/subscribe/asked")).build();
        } catch (HttpProblem problem) {
            var page = Templates.subscribe(
                    problem.getStatusCode() != Response.Status.FORBIDDEN.getStatusCode(),
                    email == null ? "" : email,
                    WishFields.usual(),
                    Phrases.here(problem.getDetail()));
            return Response.status(problem.getStatusCode())
                    .entity(page.render())
                    .build();
        }
    }

    @GET
    @Path("/subscribe/asked")
    @PermitAll
    public String asked() {
        var words = Languages.words(MailWords.class);
        return word(words.wordAsked(), words.wordAskedWhy());
    }

    @GET
    @Path("/subscribe/left")
    @PermitAll
    public String left() {
        var words = Languages.words(MailWords.class);
        return word(words.wordLeft(), words.wordLeftWhy());
    }

    @GET
    @Path("/subscriptions/confirm/{token}")
    @Transactional
    @PermitAll
    public Response confirm(String token) {
        return subscribing
                .confirmable(token)
                .map(subscriber ->
                        Response.ok(Templates.confirm(subscriber, token).render()))
                .orElseGet(this::unknown)
                .build();
    }

    @GET
    @Path("/unsubscribe/{token}")
    @Transactional
    @PermitAll
    public Response leave(String token) {
        return subscribing
                .holder(Links.Use.UNSUBSCRIBE, token)
                .map(subscriber ->
                        Response.ok(Templates.leave(subscriber, token).render()))
                .orElseGet(this::unknown)
                .build();
    }

    @GET
    @Path("/subscriptions/{token}")
    @Transactional
    @PermitAll
    public Response manage(String token, @QueryParam("welcome") String welcome, @QueryParam("kept") String kept) {
        var words = Languages.words(MailWords.class);
        var notice = welcome != null ? words.noticeWelcome() : kept != null ? words.noticeKept() : null;
        return subscribing
                .holder(Links.Use.MANAGE, token)
                .map(subscriber -> Response.ok(page(subscriber, token, notice, null)))
                .orElseGet(this::unknown)
                .build();
    }

    @POST
    @Path("/subscriptions/{token}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    @PermitAll
    public Response change(String token, @BeanParam WishForm form) {
        var subscriber = subscribing.holder(Links.Use.MANAGE, token);
        if (subscriber.isEmpty()) {
            return unknown().build();
        }
        try {
            subscribing.change(subscriber.get().id(), form.wishes());
            return Response.seeOther(URI.create("/subscriptions/" + token + "?kept=yes"))
                    .build();
        } catch (HttpProblem problem) {
            return Response.status(problem.getStatusCode())
                    .entity(page(subscriber.get(), token, null, Phrases.here(problem.getDetail())))
                    .build();
        }
    }

    @POST
    @Path("/subscriptions/link")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    public Response link(@RestForm String email) {
        EmailAddress.read(email).ifPresent(subscribing::sendLink);
        return Response.seeOther(URI.create("/subscribe/asked")).build();
    }

    private String page(Subscriber subscriber, String token, String notice, String problem) {
        var leave = URI.create(links.unsubscribe(subscriber.id())).getPath();
        return Templates.manage(subscriber, WishFields.of(subscriber.wishes()), token, leave, notice, problem)
                .render();
    }

    private Response.ResponseBuilder unknown() {
        var words = Languages.words(MailWords.class);
        return Response.status(Response.Status.GONE)
                .entity(Templates.word(words.wordGone(), words.wordGoneWhy(), true)
                        .render());
    }

    private static String word(String title, String text) {
        return Templates.word(title, text, false).render();
    }
}
