package dev.harbinger.digest;

import dev.harbinger.text.SignalType;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The JSON calls on digests. */
@Path("/api/digests")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Mail")
class DigestResource {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Digests digests;
    private final Delivery delivery;
    private final DigestPreview preview;
    private final InstantSource clock;

    DigestResource(Digests digests, Delivery delivery, DigestPreview preview, InstantSource clock) {
        this.digests = digests;
        this.delivery = delivery;
        this.preview = preview;
        this.clock = clock;
    }

    /** The filters of a preview; a bean parameter. */
    static class Wanted {
        @QueryParam("cadence")
        @Parameter(description = "Which period: a week for WEEKLY, a day otherwise", example = "DAILY")
        public Cadence cadence;

        @QueryParam("brief")
        public Long brief;

        @QueryParam("region")
        public String region;

        @QueryParam("category")
        public String category;

        @QueryParam("signalType")
        public SignalType signalType;

        @QueryParam("actor")
        public String actor;

        @QueryParam("q")
        public String q;

        Cadence period() {
            return cadence == null ? Cadence.DAILY : cadence;
        }

        Interest interest() {
            return new Interest(brief, region, category, signalType, actor, q);
        }
    }

    /** What would be sent to one who heard nothing for a period. */
    record Preview(String subject, String html, String text, List<ChangeView> changes) {}

    @GET
    @Path("/preview")
    @RolesAllowed("viewer")
    @Operation(summary = "What a digest would say now; sends and stores nothing")
    public Preview preview(@BeanParam Wanted wanted) {
        var changes = preview.changes(wanted.period(), wanted.interest());
        var written = preview.written(changes, Locale.ENGLISH);
        return new Preview(written.subject(), written.page(), written.plain(), preview.views(changes, Locale.ENGLISH));
    }

    /** What a run did: digests made, subscribers without news, mails that the mail server took meanwhile. */
    record Run(Cadence cadence, int made, int nothingNew, int sent) {}

    @POST
    @Path("/run")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed("lead")
    @Operation(
            summary = "Make and send this period's digest now to each confirmed subscriber who has not had it",
            description = "Running it twice sends nothing twice. Mails that the mail server puts off follow later.")
    public Run run(
            @QueryParam("cadence") @Parameter(description = "DAILY unless told", example = "DAILY") Cadence cadence) {
        var wanted = cadence == null ? Cadence.DAILY : cadence;
        var made = digests.makeNow(wanted);
        var sent = delivery.deliverDue(clock.instant().plus(PATIENCE));
        return new Run(wanted, made.digests(), made.nothingNew(), sent);
    }
}
