package dev.harbinger.question;

import dev.harbinger.common.Problems;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.function.Consumer;
import org.jboss.resteasy.reactive.RestForm;

/** The buttons on the page of one question beside those of its life: edit, correct, note, watch. */
@Path("/questions/{id}")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Blocking
class QuestionForms {
    private static final int LONGEST = 4000;

    private final QuestionRepository questions;
    private final QuestionLife life;
    private final Asking asking;
    private final Watchers watchers;
    private final SecurityIdentity identity;

    QuestionForms(
            QuestionRepository questions,
            QuestionLife life,
            Asking asking,
            Watchers watchers,
            SecurityIdentity identity) {
        this.questions = questions;
        this.life = life;
        this.asking = asking;
        this.watchers = watchers;
        this.identity = identity;
    }

    @POST
    @Path("/edit")
    @Transactional
    @RolesAllowed("analyst")
    public Response edit(long id, @BeanParam EditForm form) {
        return on(id, kept -> {
            form.requireSeen(kept);
            asking.change(kept, form.change(), user());
        });
    }

    @POST
    @Path("/correct")
    @Transactional
    @RolesAllowed("analyst")
    public Response correct(long id, @RestForm Outcome outcome, @RestForm String note) {
        if (outcome == null) {
            throw Problems.badRequest("outcome", "choose YES, NO, PARTLY or MOOT");
        }
        return on(id, kept -> life.correct(kept, outcome, note, user()));
    }

    @POST
    @Path("/note")
    @Transactional
    @RolesAllowed("analyst")
    public Response note(long id, @RestForm String note) {
        return on(id, kept -> life.note(kept, words("note", note, LONGEST), user()));
    }

    @POST
    @Path("/watch")
    @Transactional
    @RolesAllowed("viewer")
    public Response watch(long id) {
        return on(id, kept -> watchers.watch(kept, user()));
    }

    @POST
    @Path("/unwatch")
    @Transactional
    @RolesAllowed("viewer")
    public Response unwatch(long id) {
        return on(id, kept -> watchers.unwatch(kept, user()));
    }

    private Response on(long id, Consumer<Question> change) {
        change.accept(questions.kept(id));
        return Response.seeOther(URI.create("/questions/" + id)).build();
    }

    private static String words(String field, String text, int longest) {
        if (text == null || text.isBlank() || text.length() > longest) {
            throw Problems.badRequest(field, "must have 1 to " + longest + " characters");
        }
        return text.strip();
    }

    private String user() {
        return identity.getPrincipal().getName();
    }
}
