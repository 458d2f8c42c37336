package dev.harbinger.question;

import dev.harbinger.brief.Brief;
import dev.harbinger.brief.BriefRepository;
import dev.harbinger.common.Doorbell;
import dev.harbinger.common.Problems;
import dev.harbinger.extraction.Document;
import dev.harbinger.extraction.Signal;
import dev.harbinger.extraction.SignalExtractor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Parts a brief's asking from the question that it was linked to, and removes briefs without losing what others ask too. */
@ApplicationScoped
@Transactional
public class SharedQuestions {
    private final BriefRepository briefs;
    private final QuestionRepository questions;
    private final QuestionLife life;
    private final SignalExtractor extractor;
    private final Doorbell doorbell;

    SharedQuestions(
            BriefRepository briefs,
            QuestionRepository questions,
            QuestionLife life,
            SignalExtractor extractor,
            Doorbell doorbell) {
        this.briefs = briefs;
        this.questions = questions;
        this.life = life;
        this.extractor = extractor;
        this.doorbell = doorbell;
    }

    /**
     * Makes what a brief asks a question of its own, because a person says that it is another.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 if it came from this brief, 422 if the brief does not ask it
     */
    Question part(Question question, Long briefId, String who) {
        if (question.brief() != null && question.brief().id().equals(briefId)) {
            throw Problems.conflict(
                    "The question came from brief " + briefId + "; part the briefs that asked it later: "
                            + question.askings().laterBriefs() + ".");
        }
        var asking = question.askings()
                .by(briefId)
                .orElseThrow(() -> Problems.unprocessable(
                        "briefId",
                        "brief " + briefId + " does not ask question " + question.id() + "; those that do later are "
                                + question.askings().laterBriefs()));
        var draft = QuestionDraft.of(
                asking.brief(), signal(asking), asking.finding().foundBy());
        var parted = life.part(question, asking, draft, who);
        questions.flush();
        doorbell.ring();
        return parted;
    }

    /** As the extraction words it; a person who parts it is sure that it is one. */
    private Signal signal(QuestionAsking asking) {
        var brief = asking.brief();
        var passage = asking.finding();
        var document = new Document(brief.title(), brief.text(), LocalDate.ofInstant(brief.askedAt(), ZoneOffset.UTC));
        return extractor.extract(document).stream()
                .filter(signal -> signal.start() == passage.sourceStart() && signal.end() == passage.sourceEnd())
                .findFirst()
                .orElseGet(() -> extractor.describe(document, passage.sourceStart(), passage.sourceEnd()));
    }

    /** Deletes a brief with its questions; one that another brief asks too stays, with that brief as its home. */
    public void remove(Brief brief, String who) {
        questions.sharedBy(brief).forEach(question -> life.moveHome(question, who));
        questions.flush();
        briefs.delete("id", brief.id());
    }
}
