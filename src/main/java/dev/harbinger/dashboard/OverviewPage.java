package dev.harbinger.dashboard;

import dev.harbinger.brief.Brief;
import dev.harbinger.brief.BriefRepository;
import dev.harbinger.common.Page;
import dev.harbinger.common.PageRequest;
import dev.harbinger.feed.FeedRepository;
import dev.harbinger.feed.FeedStatus;
import dev.harbinger.match.Flag;
import dev.harbinger.match.FlagRepository;
import dev.harbinger.question.Question;
import dev.harbinger.question.QuestionEvent;
import dev.harbinger.question.QuestionFilter;
import dev.harbinger.question.QuestionHistory;
import dev.harbinger.question.QuestionRepository;
import dev.harbinger.question.QuestionStatus;
import io.quarkus.panache.common.Sort;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;

/** The overview of the morning: what is open, what was flagged, what moved. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@Blocking
class OverviewPage {
    @CheckedTemplate(basePath = "dashboard")
    static class Templates {
        private Templates() {}

        static native TemplateInstance overview(Overview overview);
    }

    /** All that the page shows. */
    record Overview(
            Map<QuestionStatus, Long> questions,
            Map<FeedStatus, Long> feeds,
            List<Flag> flags,
            List<QuestionEvent> moved,
            Page<Question> due,
            List<Brief> briefs,
            boolean samples) {
        /** How many questions stand there. */
        public long count(String status) {
            return questions.getOrDefault(QuestionStatus.valueOf(status), 0L);
        }

        /** How many feeds do so. */
        public long feedCount(String status) {
            return feeds.getOrDefault(FeedStatus.valueOf(status), 0L);
        }
    }

    private final QuestionRepository questions;
    private final QuestionHistory history;
    private final FlagRepository flags;
    private final FeedRepository feeds;
    private final BriefRepository briefs;

    OverviewPage(
            QuestionRepository questions,
            QuestionHistory history,
            FlagRepository flags,
            FeedRepository feeds,
            BriefRepository briefs) {
        this.questions = questions;
        this.history = history;
        this.flags = flags;
        this.feeds = feeds;
        this.briefs = briefs;
    }

    @GET
    @Transactional
    @RolesAllowed("viewer")
    public String overview() {
        var open = new QuestionFilter();
        open.status = List.of(QuestionStatus.OPEN, QuestionStatus.LIKELY_RESOLVED);
        return Templates.overview(new Overview(
                        questions.countByStatus(),
                        feeds.countByStatus(),
                        flags.strongestNew(5),
                        history.latest(8),
                        questions.list(open, PageRequest.of(null, 6, "deadline")),
                        briefs.findAll(Sort.descending("createdAt")).page(0, 4).list(),
                        briefs.count("sample = true") > 0 || feeds.count("sample = true") > 0))
                .render();
    }
}
