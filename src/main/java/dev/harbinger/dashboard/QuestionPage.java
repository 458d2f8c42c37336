package dev.harbinger.dashboard;

import dev.harbinger.common.ReadOnly;
import dev.harbinger.match.Flag;
import dev.harbinger.match.FlagRepository;
import dev.harbinger.question.Question;
import dev.harbinger.question.QuestionEvent;
import dev.harbinger.question.QuestionHistory;
import dev.harbinger.question.QuestionRepository;
import dev.harbinger.question.Watchers;
import dev.harbinger.search.Kind;
import dev.harbinger.search.SearchIndex;
import dev.harbinger.text.SignalType;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.List;

/** One question: its passage in the brief, its evidence over time, and every step that it took. */
@Path("/questions/{id}")
@Produces(MediaType.TEXT_HTML)
@Blocking
class QuestionPage {
    private static final int CONTEXT = 420;
    private static final int RELATED = 5;

    @CheckedTemplate(basePath = "dashboard")
    static class Templates {
        private Templates() {}

        static native TemplateInstance question(
                Question question,
                Passage passage,
                List<Flag> flags,
                List<QuestionEvent> history,
                List<Question> related,
                List<String> watchers,
                List<SignalType> types);
    }

    /** The passage with what stands around it in the brief. */
    record Passage(String before, String words, String after) {
        static Passage of(Question question) {
            if (question.brief() == null || question.sourceStart() == null) {
                return new Passage("", question.sourceText() == null ? "" : question.sourceText(), "");
            }
            var text = question.brief().text();
            int from = Math.max(text.lastIndexOf("\n\n", question.sourceStart()) + 1, question.sourceStart() - CONTEXT);
            int next = text.indexOf("\n\n", question.sourceEnd());
            int to = Math.min(next < 0 ? text.length() : next, question.sourceEnd() + CONTEXT);
            return new Passage(
                    ending(text.substring(0, question.sourceStart()), Math.max(0, from)),
                    text.substring(question.sourceStart(), question.sourceEnd()),
                    beginning(text.substring(question.sourceEnd()), to - question.sourceEnd()));
        }

        /** A text from a place on, or from the next word if the place lies in one. */
        private static String ending(String text, int from) {
            int at = from;
            while (at > 0 && at < text.length() && !Character.isWhitespace(text.charAt(at - 1))) {
                at++;
            }
            return (at > from ? "… " : "") + text.substring(at).stripLeading();
        }

        /** A text up to a place, or to the last word before it if the place lies in one. */
        private static String beginning(String text, int to) {
            int at = to;
            while (at > 0 && at < text.length() && !Character.isWhitespace(text.charAt(at))) {
                at--;
            }
            return text.substring(0, at) + (at < to ? " …" : "");
        }
    }

    private final QuestionRepository questions;
    private final QuestionHistory history;
    private final FlagRepository flags;
    private final Watchers watchers;
    private final SearchIndex index;

    QuestionPage(
            QuestionRepository questions,
            QuestionHistory history,
            FlagRepository flags,
            Watchers watchers,
            SearchIndex index) {
        this.questions = questions;
        this.history = history;
        this.flags = flags;
        this.watchers = watchers;
        this.index = index;
    }

    @GET
    @ReadOnly
    @RolesAllowed("viewer")
    public String question(long id) {
        var question = questions.kept(id);
        return Templates.question(
                        question,
                        Passage.of(question),
                        flags.of(question),
                        history.of(question),
                        related(question),
                        watchers.of(question),
                        List.of(SignalType.values()))
                .render();
    }

    /** Others that speak of much the same. */
    private List<Question> related(Question question) {
        var ids = index.alike(Kind.QUESTION, question.question(), RELATED + 1).ids();
        return ids.isEmpty()
                ? List.of()
                : questions.list("id in ?1 and id <> ?2", ids, question.id()).stream()
                        .sorted(Comparator.comparing(other -> ids.indexOf(other.id())))
                        .limit(RELATED)
                        .toList();
    }
}
