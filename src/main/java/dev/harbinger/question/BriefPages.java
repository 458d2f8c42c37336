package dev.harbinger.question;

import dev.harbinger.brief.Brief;
import dev.harbinger.brief.BriefRepository;
import dev.harbinger.common.Page;
import dev.harbinger.common.PageRequest;
import dev.harbinger.common.Phrases;
import dev.harbinger.common.ReadOnly;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
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
import java.util.List;

/** The list of the briefs, and the form to file one with its preview. */
@Path("/briefs")
@Produces(MediaType.TEXT_HTML)
@Blocking
class BriefPages {
    private static final int ROWS = 25;

    @CheckedTemplate(basePath = "brief")
    static class Templates {
        private Templates() {}

        static native TemplateInstance list(Page<BriefRow> page, String q);

        static native TemplateInstance file(BriefForm form, BriefPreview preview, String error);
    }

    /** A line of the list. */
    record BriefRow(Brief brief, List<Asked> questions) {
        public List<QuestionStatus> statuses() {
            return List.of(QuestionStatus.values());
        }

        /** How many of its questions stand there. */
        public long count(QuestionStatus status) {
            return questions.stream()
                    .filter(asked -> asked.question().status() == status)
                    .count();
        }
    }

    /** What the form's preview shows. */
    record BriefPreview(BriefView view, List<MarkedText.Piece> pieces) {}

    private final Filing filing;
    private final Intake intake;
    private final BriefRepository briefs;
    private final QuestionRepository questions;
    private final SecurityIdentity identity;

    BriefPages(
            Filing filing,
            Intake intake,
            BriefRepository briefs,
            QuestionRepository questions,
            SecurityIdentity identity) {
        this.filing = filing;
        this.intake = intake;
        this.briefs = briefs;
        this.questions = questions;
        this.identity = identity;
    }

    @GET
    @ReadOnly
    @RolesAllowed("viewer")
    public String list(@QueryParam("q") String q, @QueryParam("cursor") String cursor) {
        var page = briefs.list(q, PageRequest.of(cursor, ROWS, null));
        var asked = questions.askedIn(page.items());
        return Templates.list(page.map(brief -> new BriefRow(brief, asked.get(brief.id()))), q)
                .render();
    }

    @GET
    @Path("/new")
    @RolesAllowed("analyst")
    public String form() {
        return Templates.file(new BriefForm(), null, null).render();
    }

    @POST
    @Path("/preview")
    @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
    @RolesAllowed("analyst")
    public String preview(@BeanParam BriefForm form) {
        try {
            var found = filing.preview(intake.source(form));
            form.show(found.brief());
            var view = BriefView.of(found);
            return Templates.file(form, new BriefPreview(view, pieces(view)), null)
                    .render();
        } catch (HttpProblem problem) {
            return Templates.file(form, null, Phrases.here(problem.getDetail())).render();
        }
    }

    @POST
    @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
    @RolesAllowed("analyst")
    public Response file(@BeanParam BriefForm form) {
        try {
            var filed = filing.file(intake.source(form), user());
            return see(filed.briefId(), filed.known() ? "?filed=before" : "?filed=now");
        } catch (HttpProblem problem) {
            return Response.status(problem.getStatusCode())
                    .entity(Templates.file(form, null, Phrases.here(problem.getDetail())))
                    .build();
        }
    }

    private static List<MarkedText.Piece> pieces(BriefView view) {
        var passages = view.questions().stream()
                .map(question -> new MarkedText.Passage(question.sourceStart(), question.sourceEnd()))
                .toList();
        return MarkedText.of(view.text(), passages);
    }

    private static Response see(long id, String query) {
        return Response.seeOther(URI.create("/briefs/" + id + query)).build();
    }

    private String user() {
        return identity.getPrincipal().getName();
    }
}
