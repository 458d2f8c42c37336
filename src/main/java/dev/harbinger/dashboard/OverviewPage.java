package dev.harbinger.dashboard;

import dev.harbinger.brief.Brief;
import dev.harbinger.brief.BriefRepository;
import dev.harbinger.common.Page;
import dev.harbinger.common.PageRequest;
import dev.harbinger.common.ReadOnly;
import dev.harbinger.feed.Feed;
import dev.harbinger.feed.FeedRepository;
import dev.harbinger.feed.FeedStatus;
import dev.harbinger.match.Flag;
import dev.harbinger.match.FlagRepository;
import dev.harbinger.question.BriefScore;
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
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
            List<Scored> briefs,
            List<Counts.Horizon> horizons,
            List<Counts.Week> weeks,
            Instant before,
            Counts.News news,
            List<Feed> failing,
            boolean samples) {
        /** A brief and how well it did. */
        record Scored(Brief brief, BriefScore score) {}

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
    private final Counts counts;
    private final InstantSource clock;

    OverviewPage(
            QuestionRepository questions,
            QuestionHistory history,
            FlagRepository flags,
            FeedRepository feeds,
            BriefRepository briefs,
            Counts counts,
            InstantSource clock) {
        this.questions = questions;
        this.history = history;
        this.flags = flags;
        this.feeds = feeds;
        this.briefs = briefs;
        this.counts = counts;
        this.clock = clock;
    }

    @GET
    @ReadOnly
    @RolesAllowed("viewer")
    public Response overview(@CookieParam(LastLook.COOKIE) String looked) {
        var open = new QuestionFilter();
        open.status = List.of(QuestionStatus.OPEN, QuestionStatus.LIKELY_RESOLVED);
        var look = LastLook.of(looked, clock.instant());
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var page = Templates.overview(new Overview(
                        questions.countByStatus(),
                        feeds.countByStatus(),
                        flags.strongestNew(5),
                        history.latest(8),
                        questions.list(open, PageRequest.of(null, 6, "deadline")),
                        scored(),
                        counts.horizons(today),
                        counts.weeks(today),
                        look.before(),
                        look.before() == null ? null : counts.since(look.before()),
                        feeds.failing(5),
                        briefs.count("sample = true") > 0 || feeds.count("sample = true") > 0))
                .render();
        return Response.ok(page).cookie(look.cookie()).build();
    }

    private List<Overview.Scored> scored() {
        var latest =
                briefs.findAll(Sort.descending("createdAt", "id")).page(0, 5).list();
        var scores = questions.scores(latest);
        return latest.stream()
                .map(brief -> new Overview.Scored(brief, scores.get(brief.id())))
                .toList();
    }
}
