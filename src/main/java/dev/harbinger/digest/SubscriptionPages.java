package dev.harbinger.digest;

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

        static native TemplateInstance subscribe(boolean open, String email, WishFields fields, Wrong wrong);

        static native TemplateInstance confirm(Subscriber subscriber, String token);

        static native TemplateInstance manage(
                Subscriber subscriber, WishFields fields, String token, String leave, String done, Wrong wrong);

        static native TemplateInstance leave(Subscriber subscriber, String token);

        static native TemplateInstance word(String what);
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
                    form.fields(),
                    Wrong.of(problem));
            return Response.status(problem.getStatusCode())
                    .entity(page.render())
                    .build();
        }
    }

    @GET
    @Path("/subscribe/asked")
    @PermitAll
    public String asked() {
        return Templates.word("asked").render();
    }

    @GET
    @Path("/subscribe/left")
    @PermitAll
    public String left() {
        return Templates.word("left").render();
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
                .map(subscriber -> Response.ok(
                        subscriber.status() == SubscriberStatus.LEFT
                                ? left()
                                : Templates.leave(subscriber, token).render()))
                .orElseGet(this::unknown)
                .build();
    }

    @GET
    @Path("/subscriptions/{token}")
    @Transactional
    @PermitAll
    public Response manage(String token, @QueryParam("welcome") String welcome, @QueryParam("kept") String kept) {
        var done = welcome != null ? "welcome" : kept != null ? "kept" : "";
        return subscribing
                .holder(Links.Use.MANAGE, token)
                .map(subscriber -> Response.ok(page(subscriber, WishFields.of(subscriber.wishes()), token, done, null)))
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
                    .entity(page(subscriber.get(), form.fields(), token, "", Wrong.of(problem)))
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

    private String page(Subscriber subscriber, WishFields fields, String token, String done, Wrong wrong) {
        var leave = URI.create(links.unsubscribe(subscriber.id())).getPath();
        return Templates.manage(subscriber, fields, token, leave, done, wrong).render();
    }

    private Response.ResponseBuilder unknown() {
        return Response.status(Response.Status.GONE)
                .entity(Templates.word("gone").render());
    }
}
