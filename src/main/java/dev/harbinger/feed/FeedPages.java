package dev.harbinger.feed;

import dev.harbinger.common.Contention;
import dev.harbinger.common.PageRequest;
import dev.harbinger.common.Phrases;
import dev.harbinger.common.Problems;
import dev.harbinger.common.ReadOnly;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;

/** The feeds with their health, one feed, and the forms that add, change and poll. */
@Path("/feeds")
@Produces(MediaType.TEXT_HTML)
@Blocking
class FeedPages {
    private static final int SHOWN_ENTRIES = 15;
    private static final int SHOWN_FEEDS = 100;

    @CheckedTemplate(basePath = "feed")
    static class Templates {
        private Templates() {}

        static native TemplateInstance list(FeedList list);

        static native TemplateInstance one(
                Feed feed, FeedHealth health, List<Entry> entries, List<FeedPoll> polls, List<DailyEntries> days);
    }

    /** A feed and how it is doing. */
    record Row(Feed feed, FeedHealth health) {}

    /** What was typed into the form that adds a feed, and what was wrong with it. */
    record Typed(String url, String tags, String problem) {
        static final Typed NOTHING = new Typed("", "", null);
    }

    /** All that the page of feeds shows; {@code more} is the address of the next part, null on the last one. */
    record FeedList(
            List<Row> rows,
            long total,
            Map<FeedHealth, Long> counts,
            FeedFilter filter,
            List<String> tags,
            String more,
            Typed typed) {}

    private final FeedRepository feeds;
    private final FeedSearch search;
    private final EntryRepository entries;
    private final FeedCatalog catalog;
    private final FeedPolling polling;
    private final PollLog log;
    private final InstantSource clock;

    FeedPages(
            FeedRepository feeds,
            FeedSearch search,
            EntryRepository entries,
            FeedCatalog catalog,
            FeedPolling polling,
            PollLog log,
            InstantSource clock) {
        this.feeds = feeds;
        this.search = search;
        this.entries = entries;
        this.catalog = catalog;
        this.polling = polling;
        this.log = log;
        this.clock = clock;
    }

    @GET
    @ReadOnly
    @RolesAllowed("viewer")
    public String list(
            @QueryParam("q") String q,
            @QueryParam("tag") String tag,
            @QueryParam("health") String health,
            @QueryParam("cursor") String cursor) {
        return page(new FeedFilter(q, tag, health(health)), cursor, Typed.NOTHING)
                .render();
    }

    private static FeedHealth health(String name) {
        try {
            return name == null || name.isBlank() ? null : FeedHealth.valueOf(name);
        } catch (IllegalArgumentException e) {
            throw Problems.badRequest("health", "must be one of " + List.of(FeedHealth.values()));
        }
    }

    private TemplateInstance page(FeedFilter filter, String cursor, Typed typed) {
        var now = clock.instant();
        var page = search.page(filter, now, PageRequest.of(cursor, SHOWN_FEEDS, null));
        var more = page.next() == null ? null : address(filter, page.next());
        var rows = page.map(feed -> new Row(feed, feed.health(now))).items();
        return Templates.list(
                new FeedList(rows, page.total(), search.byHealth(now), filter, search.tags(), more, typed));
    }

    private static String address(FeedFilter filter, String cursor) {
        var uri = UriBuilder.fromPath("/feeds").queryParam("cursor", cursor);
        if (filter.q() != null) {
            uri.queryParam("q", "{q}").resolveTemplate("q", filter.q());
        }
        if (filter.tag() != null) {
            uri.queryParam("tag", "{tag}").resolveTemplate("tag", filter.tag());
        }
        if (filter.health() != null) {
            uri.queryParam("health", filter.health());
        }
        return uri.build().toString();
    }

    @GET
    @Path("/{id}")
    @ReadOnly
    @RolesAllowed("viewer")
    public String one(long id) {
        var feed = kept(id);
        var now = clock.instant();
        var since = now.minus(Duration.ofDays(DailyEntries.DAYS));
        return Templates.one(
                        feed,
                        feed.health(now),
                        entries.newest(feed, SHOWN_ENTRIES),
                        log.of(feed),
                        DailyEntries.of(feeds.published(feed, since), now))
                .render();
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed("lead")
    public Response add(@RestForm String url, @RestForm String tags) {
        var words = tags == null ? "" : tags;
        try {
            var added = catalog.add(url, null, List.of(words.split(",")), FeedKind.NEWS);
            return Response.seeOther(URI.create("/feeds/" + added.id())).build();
        } catch (HttpProblem problem) {
            var typed = new Typed(url == null ? "" : url, words, Phrases.here("The address " + problem.getDetail()));
            var page = QuarkusTransaction.requiringNew()
                    .call(() -> page(FeedFilter.ALL, null, typed).render());
            return Response.status(problem.getStatusCode()).entity(page).build();
        }
    }

    @POST
    @Path("/{id}/change")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    @RolesAllowed("lead")
    public Response change(long id, @RestForm String title, @RestForm String tags, @RestForm boolean fullText) {
        var name = title == null || title.isBlank() ? null : title.strip();
        var feed = kept(id);
        feed.change(name, List.of((tags == null ? "" : tags).split(",")), null);
        feed.pages().want(fullText);
        return to("/feeds/" + id);
    }

    @POST
    @Path("/{id}/poll")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed("lead")
    public Response poll(long id) {
        polling.poll(id);
        var isKept = QuarkusTransaction.requiringNew()
                .call(() -> feeds.findByIdOptional(id).isPresent());
        return to(isKept ? "/feeds/" + id : "/feeds");
    }

    /** One step for several feeds at once. */
    enum Step {
        PAUSE,
        RESUME,
        POLL,
        DELETE
    }

    @POST
    @Path("/bulk")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed("lead")
    public Response bulk(@RestForm Step step, @RestForm List<Long> ids, @RestForm String back) {
        if (step == null) {
            throw Problems.badRequest("step", "must be one of " + List.of(Step.values()));
        }
        Contention.settle(() -> {
            feeds.alone(ids == null ? List.of() : ids).forEach(feed -> take(step, feed, clock.instant()));
            return null;
        });
        return to(back != null && back.matches("/feeds(/[0-9]+)?") && step != Step.DELETE ? back : "/feeds");
    }

    private void take(Step step, Feed feed, Instant now) {
        switch (step) {
            case PAUSE -> feed.pause();
            case RESUME -> feed.resume(now);
            case POLL -> feed.due(now);
            case DELETE -> feeds.delete(feed);
        }
    }

    private static Response to(String path) {
        return Response.seeOther(URI.create(path)).build();
    }

    private Feed kept(long id) {
        return feeds.findByIdOptional(id).orElseThrow(() -> Problems.notFound("feed", id));
    }
}
