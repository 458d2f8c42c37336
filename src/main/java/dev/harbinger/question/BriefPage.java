package dev.harbinger.question;

import dev.harbinger.brief.Brief;
import dev.harbinger.brief.BriefRepository;
import dev.harbinger.common.Phrases;
import dev.harbinger.common.Problems;
import dev.harbinger.common.ReadOnly;
import dev.harbinger.text.SignalType;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.OptimisticLockException;
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
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/**
 * One brief with its signals marked in the text, and every step that a person takes on them. A step that is not possible
 * shows the page again and says why; the page works with and without scripts.
 */
@Path("/briefs")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Blocking
class BriefPage {
    @CheckedTemplate(basePath = "brief")
    static class Templates {
        private Templates() {}

        static native TemplateInstance one(BriefReview review, Notice notice, List<SignalType> types, BriefScore score);
    }

    /**
     * What the page says on top.
     *
     * @param filed "before" if the same text was filed before; may be null
     * @param done what was done, as the path of the step; may be null
     * @param focus the question that it was done to; may be null
     * @param error why a step was not possible; null if all is well
     * @param passage words that were typed to mark a passage
     */
    record Notice(String filed, String done, Long focus, String error, String passage) {}

    private final BriefRepository briefs;
    private final QuestionRepository questions;
    private final QuestionLife life;
    private final Asking asking;
    private final Review review;
    private final SharedQuestions shared;
    private final SecurityIdentity identity;

    BriefPage(
            BriefRepository briefs,
            QuestionRepository questions,
            QuestionLife life,
            Asking asking,
            Review review,
            SharedQuestions shared,
            SecurityIdentity identity) {
        this.briefs = briefs;
        this.questions = questions;
        this.life = life;
        this.asking = asking;
        this.review = review;
        this.shared = shared;
        this.identity = identity;
    }

    @GET
    @Path("/{brief}")
    @Consumes(MediaType.WILDCARD)
    @ReadOnly
    @RolesAllowed("viewer")
    public String page(
            long brief,
            @QueryParam("filed") String filed,
            @QueryParam("done") String done,
            @QueryParam("focus") Long focus) {
        return page(brief, new Notice(filed, done, focus, null, ""));
    }

    @POST
    @Path("/{brief}/mark")
    @RolesAllowed("analyst")
    public Response mark(long brief, @BeanParam ReviewForm form) {
        return take(brief, "mark", form, () -> {
            var kept = kept(brief);
            var passage = form.marked(kept);
            return asking.mark(kept, passage.start(), passage.end(), user());
        });
    }

    @POST
    @Path("/{brief}/questions/{id}/accept")
    @RolesAllowed("analyst")
    public Response accept(long brief, long id, @BeanParam ReviewForm form) {
        return take(brief, "accept", form, () -> {
            var question = seen(id, form);
            life.accept(question, user());
            return question;
        });
    }

    @POST
    @Path("/{brief}/questions/{id}/drop")
    @RolesAllowed("analyst")
    public Response drop(long brief, long id, @BeanParam ReviewForm form) {
        return take(brief, "drop", form, () -> {
            var question = seen(id, form);
            life.drop(question, user());
            return question;
        });
    }

    @POST
    @Path("/{brief}/questions/{id}/reopen")
    @RolesAllowed("analyst")
    public Response reopen(long brief, long id, @BeanParam ReviewForm form) {
        return take(brief, "reopen", form, () -> {
            var question = seen(id, form);
            life.reopen(question, user());
            return question;
        });
    }

    @POST
    @Path("/{brief}/questions/{id}/edit")
    @RolesAllowed("analyst")
    public Response edit(long brief, long id, @BeanParam ReviewForm form) {
        return take(brief, "edit", form, () -> {
            var question = seen(id, form);
            asking.change(question, form.change(question), user());
            return question;
        });
    }

    @POST
    @Path("/{brief}/questions/{id}/split")
    @RolesAllowed("analyst")
    public Response split(long brief, long id, @BeanParam ReviewForm form) {
        return take(brief, "split", form, () -> {
            var question = seen(id, form);
            return review.split(question, form.cut(question), user()).get(0);
        });
    }

    @POST
    @Path("/{brief}/questions/{id}/merge")
    @RolesAllowed("analyst")
    public Response merge(long brief, long id, @BeanParam ReviewForm form) {
        return take(brief, "merge", form, () -> review.merge(seen(id, form), questions.kept(form.neighbour()), user()));
    }

    @POST
    @Path("/{brief}/questions/{id}/part")
    @RolesAllowed("analyst")
    public Response part(long brief, long id, @BeanParam ReviewForm form) {
        return take(brief, "part", form, () -> shared.part(questions.kept(id), brief, user()));
    }

    /** Takes a step in a transaction of its own, then sends back to the page, or shows it with what was wrong. */
    private Response take(long brief, String done, ReviewForm form, Supplier<Question> step) {
        try {
            var focus = once(() -> step.get().id());
            return Response.seeOther(
                            URI.create("/briefs/" + brief + "?done=" + done + "&focus=" + focus + "#question-" + focus))
                    .build();
        } catch (HttpProblem problem) {
            var notice = new Notice(null, null, null, Phrases.here(problem.getDetail()), form.passage());
            return Response.status(problem.getStatusCode())
                    .entity(QuarkusTransaction.requiringNew().call(() -> page(brief, notice)))
                    .build();
        }
    }

    /** The matching may store something about the same question at the same moment; then the step is taken again. */
    private static Long once(Callable<Long> step) {
        try {
            return QuarkusTransaction.requiringNew().call(step);
        } catch (OptimisticLockException | QuarkusTransactionException e) {
            return QuarkusTransaction.requiringNew().call(step);
        }
    }

    private String page(long brief, Notice notice) {
        var kept = kept(brief);
        return Templates.one(
                        BriefReview.of(kept, questions.askedIn(kept)),
                        notice,
                        List.of(SignalType.values()),
                        questions.score(kept))
                .render();
    }

    private Question seen(long id, ReviewForm form) {
        var question = questions.kept(id);
        form.requireSeen(question);
        return question;
    }

    private Brief kept(long id) {
        return briefs.findByIdOptional(id).orElseThrow(() -> Problems.notFound("brief", id));
    }

    private String user() {
        return identity.getPrincipal().getName();
    }
}
