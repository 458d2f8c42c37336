package dev.harbinger.digest;

import dev.harbinger.common.Page;
import dev.harbinger.common.PageRequest;
import dev.harbinger.common.Problems;
import dev.harbinger.common.ReadOnly;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The JSON calls on subscribers. */
@Path("/api/subscribers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Mail")
class SubscriberResource {
    private static final int ACCEPTED = 202;

    private final Subscribing subscribing;
    private final SubscriberRepository subscribers;
    private final SubscriberTable table;
    private final SecurityIdentity identity;

    SubscriberResource(
            Subscribing subscribing,
            SubscriberRepository subscribers,
            SubscriberTable table,
            SecurityIdentity identity) {
        this.subscribing = subscribing;
        this.subscribers = subscribers;
        this.table = table;
        this.identity = identity;
    }

    /** The same for every address, so that nobody learns which are known. */
    record Asked(String message) {}

    @POST
    @PermitAll
    @Operation(
            summary = "Subscribe a mailbox; its owner gets a mail to confirm",
            description = "The answer is the same for an address that is known. Without a lead's name it is possible"
                    + " only while the public page is open.")
    @APIResponse(responseCode = "202", description = "A mail is on its way to the mailbox")
    public Response subscribe(
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "daily",
                                                            value =
                                                                    "{\"email\":\"ada@example.org\",\"cadence\":\"DAILY\",\"at\":\"07:30\",\"timeZone\":\"Europe/Paris\",\"filter\":{\"region\":\"EU\"}}")))
                    @NotNull
                    @Valid
                    SubscriberBody body) {
        var address = Subscribing.address(body.email());
        if (identity.hasRole("lead")) {
            subscribing.ask(address, body.wishes(), identity.getPrincipal().getName());
        } else {
            subscribing.askByThemselves(address, body.wishes());
        }
        return Response.status(ACCEPTED)
                .entity(new Asked("A mail was sent to this address; the link in it confirms."))
                .build();
    }

    @GET
    @ReadOnly
    @RolesAllowed("lead")
    @Operation(summary = "List subscribers, newest first")
    public Page<SubscriberView> list(
            @QueryParam("status") SubscriberStatus status, @QueryParam("q") String words, @BeanParam PageRequest page) {
        return subscribers.list(status, words, page).map(SubscriberView::of);
    }

    @GET
    @Path("/export")
    @Produces("text/csv")
    @ReadOnly
    @RolesAllowed("lead")
    @Operation(summary = "All subscribers with their filters as a table")
    public Response export() {
        return Response.ok(SubscriberTable.write(subscribers.list("order by email, id")))
                .header("Content-Disposition", "attachment; filename=\"subscribers.csv\"")
                .build();
    }

    @POST
    @Path("/import")
    @Consumes({"text/csv", MediaType.TEXT_PLAIN})
    @RolesAllowed("lead")
    @Operation(
            summary = "Subscribe the mailboxes of a table; each owner gets a mail to confirm",
            description = "Columns: email, and any of cadence, at, weekday, timeZone, region, category, signalType,"
                    + " actor, q, brief.")
    public SubscriberTable.TakenIn takeIn(
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "two",
                                                            value =
                                                                    "email,cadence,at,timeZone,region\nada@example.org,DAILY,07:30,Europe/Paris,EU\nbob@example.org,WEEKLY,08:00,UTC,\n")))
                    @NotNull
                    String rows) {
        return table.takeIn(rows, identity.getPrincipal().getName());
    }

    @GET
    @Path("/{id}")
    @ReadOnly
    @RolesAllowed("lead")
    @Operation(summary = "One subscriber")
    public SubscriberView get(long id) {
        return subscribers
                .findByIdOptional(id)
                .map(SubscriberView::of)
                .orElseThrow(() -> Problems.notFound("subscriber", id));
    }

    @DELETE
    @Path("/{id}")
    @Transactional
    @RolesAllowed("lead")
    @Operation(summary = "Forget a subscriber with all that was sent")
    public void forget(long id) {
        if (!subscribing.forget(id)) {
            throw Problems.notFound("subscriber", id);
        }
    }
}
