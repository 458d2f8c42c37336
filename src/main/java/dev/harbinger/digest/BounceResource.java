package dev.harbinger.digest;

import dev.harbinger.common.Problems;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where the mail system hands over bounces, one by one, as it pipes mail for an address to a program. */
@Path("/api/bounces")
@Tag(name = "Mail")
class BounceResource {
    private final Bounces bounces;

    BounceResource(Bounces bounces) {
        this.bounces = bounces;
    }

    @POST
    @Consumes({"message/rfc822", MediaType.TEXT_PLAIN})
    @RolesAllowed("lead")
    @Operation(
            summary = "Hand over a bounce; after some lasting failures a mailbox gets no more mail",
            description = "The body is the report as it came to the address of harbinger.mail.bounces.")
    public void take(
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "report",
                                                            value =
                                                                    "To: bounces+2s-0-0123456789abcdef0123456789abcdef@example.org\n\nAction: failed\nStatus: 5.1.1\n")))
                    @NotNull
                    String report) {
        if (!bounces.take(report)) {
            throw Problems.unprocessable("report", "reports nothing (Status: 5.x.x), or names no mail of ours");
        }
    }
}
