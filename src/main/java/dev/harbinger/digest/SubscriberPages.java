package dev.harbinger.digest;

import dev.harbinger.common.Page;
import dev.harbinger.common.PageRequest;
import dev.harbinger.common.Problems;
import dev.harbinger.common.ReadOnly;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
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
import jakarta.ws.rs.core.UriBuilder;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** The subscribers for a lead: add, import, forget; and whether strangers may subscribe. */
@Path("/subscribers")
@Produces(MediaType.TEXT_HTML)
@Blocking
class SubscriberPages {
    private static final int ROWS = 100;

    @CheckedTemplate(basePath = "digest")
    static class Templates {
        private Templates() {}

        static native TemplateInstance subscribers(
                Page<Subscriber> page,
                Map<SubscriberStatus, Long> counts,
                Mailing mailing,
                String q,
                String more,
                Done done);

        static native TemplateInstance subscriber(Subscriber subscriber, List<Bounce> bounces, List<Letter> letters);
    }

    /**
     * What the last step did, as the list says it above.
     *
     * @param what its name, empty for none
     * @param table what became of a table, null for none
     * @param wrong with the form, whose {@code email} and {@code fields} stand as they were typed; null for nothing
     */
    record Done(String what, SubscriberTable.TakenIn table, Wrong wrong, String email, WishFields fields) {
        static Done of(String what) {
            return new Done(what == null ? "" : what, null, null, "", WishFields.usual());
        }

        static Done table(SubscriberTable.TakenIn table) {
            return new Done("", table.here(), null, "", WishFields.usual());
        }

        static Done wrong(HttpProblem problem, String email, WishForm form) {
            return new Done("", null, Wrong.of(problem), email == null ? "" : email, form.fields());
        }
    }

    private final SubscriberRepository subscribers;
    private final Subscribing subscribing;
    private final SubscriberTable table;
    private final BounceRepository bounces;
    private final LetterRepository letters;
    private final MailingRepository mailing;
    private final SecurityIdentity identity;

    SubscriberPages(
            SubscriberRepository subscribers,
            Subscribing subscribing,
            SubscriberTable table,
            BounceRepository bounces,
            LetterRepository letters,
            MailingRepository mailing,
            SecurityIdentity identity) {
        this.subscribers = subscribers;
        this.subscribing = subscribing;
        this.table = table;
        this.bounces = bounces;
        this.letters = letters;
        this.mailing = mailing;
        this.identity = identity;
    }

    @GET
    @ReadOnly
    @RolesAllowed("lead")
    public String list(
            @QueryParam("q") String q, @QueryParam("cursor") String cursor, @QueryParam("notice") String notice) {
        return page(q, cursor, Done.of(notice));
    }

    private String page(String q, String cursor, Done done) {
        var page = subscribers.list(null, q, PageRequest.of(cursor, ROWS, null));
        var more = page.next() == null
                ? null
                : UriBuilder.fromPath("/subscribers")
                        .queryParam("q", q == null ? "" : q)
                        .queryParam("cursor", page.next())
                        .build()
                        .toString();
        return Templates.subscribers(page, subscribers.countByStatus(), mailing.only(), q == null ? "" : q, more, done)
                .render();
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed("lead")
    public Response add(@RestForm String email, @BeanParam WishForm form) {
        try {
            subscribing.ask(
                    Subscribing.address(email),
                    form.wishes(),
                    identity.getPrincipal().getName());
            return back("?notice=asked");
        } catch (HttpProblem problem) {
            return Response.status(problem.getStatusCode())
                    .entity(shown(Done.wrong(problem, email, form)))
                    .build();
        }
    }

    @GET
    @Path("/{id}")
    @ReadOnly
    @RolesAllowed("lead")
    public String one(long id) {
        var subscriber = subscribers.findByIdOptional(id).orElseThrow(() -> Problems.notFound("subscriber", id));
        return Templates.subscriber(subscriber, bounces.of(subscriber), letters.latest(subscriber))
                .render();
    }

    @POST
    @Path("/import")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed("lead")
    public String takeIn(@RestForm FileUpload file) throws IOException {
        if (file == null || file.size() == 0) {
            throw Problems.badRequest("file", "is missing; choose a table of comma-separated values");
        }
        var rows = CsvRows.decode(Files.readAllBytes(file.uploadedFile()));
        return shown(Done.table(table.takeIn(rows, identity.getPrincipal().getName())));
    }

    @POST
    @Path("/{id}/forget")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    @RolesAllowed("lead")
    public Response forget(long id) {
        subscribing.forget(id);
        return back("?notice=forgotten");
    }

    @POST
    @Path("/{id}/desk")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    @RolesAllowed("lead")
    public Response desk(long id, @RestForm boolean wanted) {
        subscribers
                .findByIdOptional(id)
                .orElseThrow(() -> Problems.notFound("subscriber", id))
                .isDesk(wanted);
        return back("/" + id);
    }

    @POST
    @Path("/door")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    @RolesAllowed("admin")
    public Response door(@RestForm boolean open) {
        mailing.only().letStrangersIn(open);
        return back("");
    }

    private String shown(Done done) {
        return QuarkusTransaction.requiringNew().call(() -> page(null, null, done));
    }

    private static Response back(String query) {
        return Response.seeOther(URI.create("/subscribers" + query)).build();
    }
}
