package dev.harbinger.triage;

import dev.harbinger.account.UserRepository;
import dev.harbinger.common.Page;
import dev.harbinger.common.PageRequest;
import dev.harbinger.common.ReadOnly;
import dev.harbinger.match.Flag;
import dev.harbinger.match.FlagFilter;
import dev.harbinger.match.FlagRepository;
import dev.harbinger.match.FlagStatus;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** The inbox: the flags that wait, the evidence of one beside its question, and the verdict; kept fresh by events. */
@Path("/triage")
@Blocking
class InboxPages {
    private static final int ROWS = 40;
    private static final Duration HEARTBEAT = Duration.ofSeconds(20);

    @CheckedTemplate(basePath = "triage")
    static class Templates {
        private Templates() {}

        static native TemplateInstance inbox(Inbox inbox);
    }

    private final FlagRepository flags;
    private final FlagSteps steps;
    private final UserRepository users;
    private final TriageNews news;
    private final SecurityIdentity identity;
    private final InstantSource clock;

    InboxPages(
            FlagRepository flags,
            FlagSteps steps,
            UserRepository users,
            TriageNews news,
            SecurityIdentity identity,
            InstantSource clock) {
        this.flags = flags;
        this.steps = steps;
        this.users = users;
        this.news = news;
        this.identity = identity;
        this.clock = clock;
    }

    /** What belongs to one look at the inbox. */
    static class Look {
        @QueryParam("flag")
        Long flag;

        @QueryParam("done")
        Long done;

        @QueryParam("missed")
        String missed;

        @QueryParam("cursor")
        String cursor;

        @QueryParam("sort")
        String sort;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @ReadOnly
    @RolesAllowed("viewer")
    public String inbox(@BeanParam FlagFilter filter, @BeanParam Look look, UriInfo uri) {
        filter.status = filter.status.isEmpty() ? List.of(FlagStatus.NEW) : filter.status;
        var page = flags.list(mine(filter), PageRequest.of(look.cursor, ROWS, look.sort));
        var tomorrow = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(1);
        return Templates.inbox(new Inbox(
                        page,
                        focus(page, look.flag),
                        filter,
                        look.sort == null ? "-likelihood" : look.sort,
                        Address.of(uri.getRequestUri().getRawQuery()),
                        flags.countByStatus(),
                        users.names(),
                        notice(look),
                        tomorrow))
                .render();
    }

    /** Each step of triage as it is taken, as {@code text/event-stream}; a comment now and then keeps the line open. */
    @GET
    @Path("/events")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RolesAllowed("viewer")
    public Multi<OutboundSseEvent> events(Sse sse) {
        var heartbeat = Multi.createFrom()
                .ticks()
                .every(HEARTBEAT)
                .onOverflow()
                .drop()
                .map(tick -> sse.newEventBuilder().comment("still here").build());
        var steps = news.listen()
                .map(step -> sse.newEventBuilder()
                        .name("step")
                        .mediaType(MediaType.APPLICATION_JSON_TYPE)
                        .data(TriageNews.News.class, step)
                        .build());
        return Multi.createBy().merging().streams(heartbeat, steps);
    }

    private FlagFilter mine(FlagFilter filter) {
        if (!"me".equals(filter.assignee)) {
            return filter;
        }
        var mine = new FlagFilter(filter);
        mine.assignee = identity.getPrincipal().getName();
        return mine;
    }

    private Inbox.Focus focus(Page<Flag> page, Long wanted) {
        var flag = page.items().stream()
                .filter(row -> row.id().equals(wanted))
                .findFirst()
                .or(() -> wanted == null ? java.util.Optional.<Flag>empty() : flags.findByIdOptional(wanted))
                .or(() -> page.items().stream().findFirst());
        return flag.map(seen -> new Inbox.Focus(seen, steps.of(seen), others(seen), next(page, seen)))
                .orElse(null);
    }

    private List<Flag> others(Flag flag) {
        return flags.of(flag.question()).stream()
                .filter(other -> !other.id().equals(flag.id()))
                .limit(10)
                .toList();
    }

    /** The row below, or the one above the last, so that deciding walks through the list. */
    private static Long next(Page<Flag> page, Flag flag) {
        var ids = page.items().stream().map(Flag::id).toList();
        int at = ids.indexOf(flag.id());
        if (at >= 0 && at + 1 < ids.size()) {
            return ids.get(at + 1);
        }
        return at > 0 ? ids.get(at - 1) : null;
    }

    private Inbox.Notice notice(Look look) {
        if (look.missed != null) {
            var since = look.flag == null
                    ? null
                    : flags.findByIdOptional(look.flag).flatMap(steps::last).orElse(null);
            return new Inbox.Notice(null, 0, look.missed, since);
        }
        var taken = look.done == null ? List.<FlagStep>of() : steps.together(look.done);
        return taken.isEmpty() || taken.get(0).undone()
                ? Inbox.Notice.NONE
                : new Inbox.Notice(taken.get(0), taken.size(), null, null);
    }
}
