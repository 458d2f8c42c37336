package dev.harbinger.feed;

import dev.harbinger.common.Problems;
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
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** The feeds with their health, one feed, and the forms that add, import and poll. */
@Path("/feeds")
@Produces(MediaType.TEXT_HTML)
@Blocking
class FeedPages {
    private static final int SHOWN_ENTRIES = 30;

    @CheckedTemplate(basePath = "feed")
    static class Templates {
        private Templates() {}

        static native TemplateInstance list(
                List<Row> rows, Map<FeedStatus, Long> counts, String url, String tags, String problem, String notice);

        static native TemplateInstance one(Feed feed, List<Entry> entries, List<FeedPoll> polls);
    }

    /** A feed with the number of its entries. */
    record Row(Feed feed, long entries) {}

    private final FeedRepository feeds;
    private final EntryRepository entries;
    private final FeedCatalog catalog;
    private final FeedPolling polling;

    FeedPages(FeedRepository feeds, EntryRepository entries, FeedCatalog catalog, FeedPolling polling) {
        this.feeds = feeds;
        this.entries = entries;
        this.catalog = catalog;
        this.polling = polling;
    }

    @GET
    @Transactional
    @RolesAllowed("viewer")
    public String list(@QueryParam("imported") Integer imported, @QueryParam("known") Integer known) {
        var notice =
                imported == null ? null : imported + " feeds added, " + (known == null ? 0 : known) + " were known.";
        return page("", "", null, notice).render();
    }

    private TemplateInstance page(String url, String tags, String problem, String notice) {
        var counts = entries.count() == 0 ? Map.<Long, Long>of() : feeds.entriesByFeed();
        var rows = feeds.byName().stream()
                .map(feed -> new Row(feed, counts.getOrDefault(feed.id(), 0L)))
                .toList();
        return Templates.list(rows, feeds.countByStatus(), url, tags, problem, notice);
    }

    @GET
    @Path("/{id}")
    @Transactional
    @RolesAllowed("viewer")
    public String one(long id) {
        var feed = kept(id);
        return Templates.one(feed, entries.newest(feed, SHOWN_ENTRIES), polling.log(feed))
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
            var page = QuarkusTransaction.requiringNew()
                    .call(() -> page(url == null ? "" : url, words, "The address " + problem.getDetail(), null)
                            .render());
            return Response.status(problem.getStatusCode()).entity(page).build();
        }
    }

    @POST
    @Path("/import")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed("lead")
    public Response takeIn(@RestForm FileUpload file) throws IOException {
        if (file == null || file.size() == 0) {
            throw Problems.badRequest("file", "is missing; choose an OPML file");
        }
        var done = catalog.takeIn(Files.readString(file.uploadedFile()));
        return Response.seeOther(URI.create("/feeds?imported=" + done.added() + "&known=" + done.known()))
                .build();
    }

    @POST
    @Path("/{id}/poll")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed("lead")
    public Response poll(long id) {
        polling.poll(id);
        return Response.seeOther(URI.create("/feeds/" + id)).build();
    }

    @POST
    @Path("/{id}/delete")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    @RolesAllowed("lead")
    public Response delete(long id) {
        feeds.delete(kept(id));
        return Response.seeOther(URI.create("/feeds")).build();
    }

    private Feed kept(long id) {
        return feeds.findByIdOptional(id).orElseThrow(() -> Problems.notFound("feed", id));
    }
}
