package dev.harbinger.feed;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.harbinger.common.Contention;
import dev.harbinger.common.Page;
import dev.harbinger.common.PageRequest;
import dev.harbinger.common.Problems;
import dev.harbinger.common.ReadOnly;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The JSON calls on feeds. */
@Path("/api/feeds")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Feeds")
class FeedResource {
    private final FeedRepository feeds;
    private final FeedCatalog catalog;

    FeedResource(FeedRepository feeds, FeedCatalog catalog) {
        this.feeds = feeds;
        this.catalog = catalog;
    }

    /** A feed as the outside sees it. */
    record FeedView(
            Long id,
            String url,
            String title,
            List<String> tags,
            FeedKind kind,
            FeedStatus status,
            Instant lastPolledAt,
            Instant nextPollAt,
            String lastError,
            Integer lastHttpStatus,
            long entries,
            int failures,
            boolean sample,
            boolean fullText,
            String fullTextError) {}

    /** A feed to add. */
    record NewFeed(
            @NotBlank(message = "is missing; send the address of a feed or of a page that names one") @Size(max = 2000)
            String url,

            @Size(max = 500) String title,
            List<@NotBlank @Size(max = 60) String> tags,
            FeedKind kind) {}

    /** What to change; absent fields stay. With {@code fullText} the pages of new entries are fetched and judged too. */
    record FeedChange(
            @Size(max = 500) String title,
            List<@NotBlank @Size(max = 60) String> tags,
            FeedKind kind,
            Boolean fullText) {}

    @GET
    @ReadOnly
    @RolesAllowed("viewer")
    @Operation(summary = "List feeds by title", description = "`sort` takes title and nextPollAt.")
    public Page<FeedView> list(
            @QueryParam("status") FeedStatus status,
            @QueryParam("tag") String tag,
            @QueryParam("q") String q,
            @BeanParam PageRequest page) {
        return feeds.list(status, tag, q, page).map(this::view);
    }

    @POST
    @RolesAllowed("lead")
    @Operation(summary = "Add a feed, or the feed that a page names")
    @APIResponse(responseCode = "201", description = "The feed")
    @APIResponse(responseCode = "409", description = "It is known; the answer is the known one")
    public Response add(
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "feed",
                                                            value =
                                                                    "{\"url\":\"https://www.federalregister.gov/api/v1/documents.rss\",\"tags\":[\"gazette\",\"us\"]}")))
                    @NotNull
                    @Valid
                    NewFeed body) {
        var kind = body.kind() == null ? FeedKind.NEWS : body.kind();
        var added = catalog.add(body.url(), body.title(), body.tags() == null ? List.of() : body.tags(), kind);
        var view = QuarkusTransaction.requiringNew().call(() -> view(kept(added.id())));
        var location = URI.create("/api/feeds/" + added.id());
        return Response.status(added.known() ? 409 : 201)
                .location(location)
                .entity(view)
                .build();
    }

    @GET
    @Path("/{id}")
    @ReadOnly
    @RolesAllowed("viewer")
    @Operation(summary = "One feed")
    public FeedView get(long id) {
        return view(kept(id));
    }

    @PATCH
    @Path("/{id}")
    @Transactional
    @RolesAllowed("lead")
    @Operation(summary = "Change title, tags, kind, or whether the full text of pages is fetched")
    public FeedView change(
            long id,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "tags", value = "{\"tags\":[\"trade\"]}")))
                    @NotNull
                    @Valid
                    FeedChange body) {
        var feed = kept(id);
        feed.change(body.title(), body.tags(), body.kind());
        if (body.fullText() != null) {
            feed.pages().want(body.fullText());
        }
        return view(feed);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed("lead")
    @Operation(summary = "Remove a feed with its entries and the flags that rest on them")
    public void delete(long id) {
        Contention.settle(() -> {
            feeds.delete(kept(id));
            return id;
        });
    }

    /** What an import did, in the words of the contract. */
    record ImportView(
            int added, int known, @JsonProperty("invalid") List<FeedCatalog.Invalid> invalid) {}

    @POST
    @Path("/import")
    @Consumes({"text/x-opml", "text/xml", "application/xml", "text/plain", "application/octet-stream"})
    @RolesAllowed("lead")
    @Operation(summary = "Add all feeds of an OPML document")
    public ImportView takeIn(
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "opml",
                                                            value =
                                                                    "<opml version=\"2.0\"><body><outline type=\"rss\" text=\"Gazette\" xmlUrl=\"https://example.org/feed.xml\" category=\"gazette\"/></body></opml>")))
                    String opml) {
        if (opml == null || opml.isBlank()) {
            throw Problems.badRequest("body", "is empty; send an OPML document");
        }
        var done = catalog.takeIn(opml);
        return new ImportView(done.added(), done.known(), done.invalid());
    }

    @GET
    @Path("/export")
    @Produces("text/x-opml")
    @ReadOnly
    @RolesAllowed("viewer")
    @Operation(summary = "All feeds as OPML")
    public Response export() {
        return Response.ok(Opml.write(feeds.byName()))
                .header("Content-Disposition", "attachment; filename=\"feeds.opml\"")
                .build();
    }

    private FeedView view(Feed feed) {
        return new FeedView(
                feed.id(),
                feed.url(),
                feed.title(),
                feed.tags(),
                feed.kind(),
                feed.status(),
                feed.polls().lastAt(),
                feed.nextPollAt(),
                feed.lastError(),
                feed.polls().lastHttpStatus(),
                feed.entryCount(),
                feed.failures(),
                feed.sample(),
                feed.pages().isWanted(),
                feed.pages().error());
    }

    private Feed kept(long id) {
        return feeds.findByIdOptional(id).orElseThrow(() -> Problems.notFound("feed", id));
    }
}
