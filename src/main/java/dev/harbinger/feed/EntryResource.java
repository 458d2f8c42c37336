package dev.harbinger.feed;

import dev.harbinger.common.Days;
import dev.harbinger.common.Page;
import dev.harbinger.common.PageRequest;
import dev.harbinger.common.ReadOnly;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The JSON calls on entries. */
@Path("/api/entries")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Entries")
class EntryResource {
    private final EntryRepository entries;

    EntryResource(EntryRepository entries) {
        this.entries = entries;
    }

    @GET
    @ReadOnly
    @RolesAllowed("viewer")
    @Operation(summary = "List entries, newest first", description = "`sort` takes publishedAt and fetchedAt.")
    public Page<EntryView> list(
            @QueryParam("feed") Long feed,
            @QueryParam("since") @Parameter(example = "2026-11-01") String since,
            @QueryParam("q") String q,
            @BeanParam PageRequest page) {
        return entries.list(feed, Days.instant("since", since), q, page).map(EntryView::of);
    }
}
