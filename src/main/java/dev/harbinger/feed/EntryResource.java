package dev.harbinger.feed;

import dev.harbinger.common.Page;
import dev.harbinger.common.PageRequest;
import dev.harbinger.common.Problems;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
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
    @Transactional
    @RolesAllowed("viewer")
    @Operation(summary = "List entries, newest first", description = "`sort` takes publishedAt and fetchedAt.")
    public Page<EntryView> list(
            @QueryParam("feed") Long feed,
            @QueryParam("since") @Parameter(example = "2026-11-01") String since,
            @QueryParam("q") String q,
            @BeanParam PageRequest page) {
        return entries.list(feed, instant(since), q, page).map(EntryView::of);
    }

    private static Instant instant(String since) {
        if (since == null || since.isBlank()) {
            return null;
        }
        try {
            return since.length() <= 10
                    ? LocalDate.parse(since).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : OffsetDateTime.parse(since).toInstant();
        } catch (DateTimeException e) {
            throw Problems.badRequest(
                    "since", "must be an instant such as 2026-11-01T08:00:00Z or a day such as 2026-11-01");
        }
    }
}
