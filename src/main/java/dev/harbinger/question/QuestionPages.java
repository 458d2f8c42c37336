package dev.harbinger.question;

import dev.harbinger.common.Problems;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jboss.resteasy.reactive.RestForm;

/** The buttons that take a question through its life. */
@Path("/questions")
@Produces(MediaType.TEXT_HTML)
@Blocking
class QuestionPages {
    private final QuestionRepository questions;
    private final QuestionLife life;
    private final SecurityIdentity identity;

    QuestionPages(QuestionRepository questions, QuestionLife life, SecurityIdentity identity) {
        this.questions = questions;
        this.life = life;
        this.identity = identity;
    }

    @POST
    @Path("/{id}/accept")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    @RolesAllowed("analyst")
    public Response accept(long id, @RestForm String back) {
        life.accept(questions.kept(id), user());
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
        life.resolve(questions.kept(id), outcome, note, user());
        return see(id, back);
    }

    @POST
    @Path("/{id}/reopen")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    @RolesAllowed("analyst")
    public Response reopen(long id, @RestForm String back) {
        life.reopen(questions.kept(id), user());
        return see(id, back);
    }

    @POST
    @Path("/{id}/drop")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    @RolesAllowed("analyst")
    public Response drop(long id, @RestForm String back) {
        life.drop(questions.kept(id), user());
        return see(id, back);
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
}
