package dev.harbinger.match;

import dev.harbinger.question.EditForm;
import dev.harbinger.question.MatchedQuestion;
import dev.harbinger.question.Question;
import dev.harbinger.question.QuestionRepository;
import dev.harbinger.question.Rewording;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Shows what an edit of a question would have flagged, before it is kept: a page, of which scripts take the middle. */
@Path("/questions/{id}/foresee")
@Produces(MediaType.TEXT_HTML)
@Blocking
class EditForesightPages {
    @CheckedTemplate(basePath = "match")
    static class Templates {
        private Templates() {}

        static native TemplateInstance foresight(Foreseen foreseen);
    }

    /** All that the page shows. */
    record Foreseen(long id, String question, EditForm form, EditForesight.Outlook outlook) {}

    private record Both(String question, OpenQuestion now, Rewording then) {}

    private final QuestionRepository questions;
    private final EditForesight foresight;

    EditForesightPages(QuestionRepository questions, EditForesight foresight) {
        this.questions = questions;
        this.foresight = foresight;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed("analyst")
    public String foresee(long id, @BeanParam EditForm form) {
        var both = QuarkusTransaction.requiringNew().call(() -> both(questions.kept(id), form));
        var outlook = foresight.of(both.now(), both.then());
        return Templates.foresight(new Foreseen(id, both.question(), form, outlook))
                .render();
    }

    private static Both both(Question kept, EditForm form) {
        return new Both(kept.question(), OpenQuestion.of(MatchedQuestion.of(kept)), form.of(kept));
    }
}
