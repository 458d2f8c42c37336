package dev.harbinger.question;

import dev.harbinger.common.Page;
import dev.harbinger.common.PageRequest;
import dev.harbinger.common.Problems;
import dev.harbinger.text.SignalType;
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
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;

/** The list of questions with its filters, and the buttons that take a question through its life. */
@Path("/questions")
@Produces(MediaType.TEXT_HTML)
@Blocking
class QuestionPages {
    private static final int ROWS = 40;

    @CheckedTemplate(basePath = "question")
    static class Templates {
        private Templates() {}

        static native TemplateInstance list(
                Page<Question> page,
                QuestionFilter filter,
                String sort,
                List<Choice> statuses,
                List<Choice> types,
                String more);
    }

    /** A choice of a select box. */
    record Choice(Enum<?> constant, boolean chosen) {}

    private final QuestionRepository questions;
    private final QuestionLife life;
    private final SecurityIdentity identity;

    QuestionPages(QuestionRepository questions, QuestionLife life, SecurityIdentity identity) {
        this.questions = questions;
        this.life = life;
        this.identity = identity;
    }

    @GET
    @Transactional
    @RolesAllowed("viewer")
    public String list(
            @BeanParam QuestionFilter filter,
            @QueryParam("sort") String sort,
            @QueryParam("cursor") String cursor,
            UriInfo uri) {
        var page = questions.list(filter, PageRequest.of(cursor, ROWS, sort));
        var more = page.next() == null ? null : more(uri, page.next());
        return Templates.list(page, filter, sort == null ? "-createdAt" : sort, statuses(filter), types(filter), more)
                .render();
    }

    @POST
    @Path("/{id}/accept")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    @RolesAllowed("analyst")
    public Response accept(long id, @RestForm String back) {
        life.accept(kept(id), user());
        return see(id, back);
    }

    @POST
    @Path("/{id}/resolve")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    @RolesAllowed("analyst")
    public Response resolve(long id, @RestForm Outcome outcome, @RestForm String note, @RestForm String back) {
        if (outcome == null) {
            throw Problems.badRequest("outcome", "choose YES, NO, PARTLY or MOOT");
        }
        life.resolve(kept(id), outcome, note, user());
        return see(id, back);
    }

    @POST
    @Path("/{id}/reopen")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    @RolesAllowed("analyst")
    public Response reopen(long id, @RestForm String back) {
        life.reopen(kept(id), user());
        return see(id, back);
    }

    @POST
    @Path("/{id}/drop")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    @RolesAllowed("analyst")
    public Response drop(long id, @RestForm String back) {
        life.drop(kept(id), user());
        return see(id, back);
    }

    private static List<Choice> statuses(QuestionFilter filter) {
        return List.of(QuestionStatus.values()).stream()
                .map(status -> new Choice(status, filter.status.contains(status)))
                .toList();
    }

    private static List<Choice> types(QuestionFilter filter) {
        return List.of(SignalType.values()).stream()
                .map(type -> new Choice(type, type == filter.signalType))
                .toList();
    }

    private static String more(UriInfo uri, String cursor) {
        return UriBuilder.fromPath("/questions")
                .replaceQuery(uri.getRequestUri().getRawQuery())
                .replaceQueryParam("cursor", cursor)
                .build()
                .toString();
    }

    /** Back to the brief that the button was pressed on, or to the question; never to another site. */
    private static Response see(long id, String back) {
        var toBrief = back != null && back.matches("/briefs/\\d+");
        return Response.seeOther(URI.create(toBrief ? back : "/questions/" + id))
                .build();
    }

    private String user() {
        return identity.getPrincipal().getName();
    }

    private Question kept(long id) {
        return questions.findByIdOptional(id).orElseThrow(() -> Problems.notFound("question", id));
    }
}
