package dev.harbinger.question;

import dev.harbinger.brief.Brief;
import dev.harbinger.brief.BriefCorrection;
import dev.harbinger.brief.BriefFormat;
import dev.harbinger.brief.BriefRepository;
import dev.harbinger.brief.BriefSource;
import dev.harbinger.common.Page;
import dev.harbinger.common.PageRequest;
import dev.harbinger.common.Problems;
import dev.harbinger.common.ReadOnly;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The JSON calls on briefs. */
@Path("/api/briefs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Briefs")
class BriefResource {
    private static final String TEXT_EXAMPLE =
            "Published: 3 May 2026 · Region: Global · Category: trade\n\nWhat to watch next: whether U.S. agencies open a formal inquiry;"
                    + " and whether the Commission adopts the rule by 15 June.";
    private static final String JSON_EXAMPLE =
            "{\"title\":\"Chip controls\",\"text\":\"What to watch next: whether U.S. agencies open a formal inquiry.\",\"publishedAt\":\"2026-05-03\",\"region\":\"Global\"}";

    private static final String ADDRESS_EXAMPLE =
            "{\"url\":\"https://example.org/briefs/chip-controls\",\"region\":\"Global\"}";

    private final Filing filing;
    private final Intake intake;
    private final BriefRepository briefs;
    private final QuestionRepository questions;
    private final SharedQuestions shared;
    private final SecurityIdentity identity;

    BriefResource(
            Filing filing,
            Intake intake,
            BriefRepository briefs,
            QuestionRepository questions,
            SharedQuestions shared,
            SecurityIdentity identity) {
        this.filing = filing;
        this.intake = intake;
        this.briefs = briefs;
        this.questions = questions;
        this.shared = shared;
        this.identity = identity;
    }

    @POST
    @RolesAllowed("analyst")
    @Consumes({MediaType.TEXT_PLAIN, "text/markdown", MediaType.TEXT_HTML})
    @Operation(summary = "File a brief as text, Markdown or HTML")
    @APIResponse(
            responseCode = "201",
            description = "The brief with its questions",
            content = @Content(schema = @Schema(implementation = BriefView.class)))
    @APIResponse(responseCode = "200", description = "The same text was filed before, or a dry run")
    @APIResponse(responseCode = "422", description = "There are no words in it")
    public Response fileText(
            @RequestBody(
                            content = {
                                @Content(
                                        mediaType = MediaType.TEXT_PLAIN,
                                        schema = @Schema(implementation = String.class),
                                        examples = @ExampleObject(name = "brief", value = TEXT_EXAMPLE))
                            })
                    String text,
            @jakarta.ws.rs.HeaderParam("Content-Type") MediaType type,
            @QueryParam("dryRun") boolean dryRun) {
        return answer(BriefSource.of(format(type), text), dryRun);
    }

    @POST
    @RolesAllowed("analyst")
    @Consumes("application/pdf")
    @Operation(
            summary = "File a brief as PDF",
            description =
                    "Up to 20 MiB, 300 pages and 2 MiB of text. Columns are read one after the other; running headers and"
                            + " footers are left out. The offsets of the questions count in the plain text that is answered.")
    @APIResponse(
            responseCode = "201",
            description = "The brief with its questions",
            content = @Content(schema = @Schema(implementation = BriefView.class)))
    @APIResponse(responseCode = "200", description = "The same text was filed before, or a dry run")
    @APIResponse(responseCode = "413", description = "The file is larger than 20 MiB")
    @APIResponse(
            responseCode = "422",
            description = "The PDF is broken, encrypted, without text or too long; the detail says what to do")
    public Response filePdf(
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/pdf",
                                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
                    byte[] content,
            @QueryParam("dryRun") boolean dryRun) {
        return answer(intake.pdf(content), dryRun);
    }

    @POST
    @RolesAllowed("analyst")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "File a brief as JSON, or by its address",
            description =
                    "All is optional but one of `text` and `url`. A `url` without a `text` is fetched: a web page, of which"
                            + " the article is taken with its title and date, a PDF, Markdown or plain text.")
    @APIResponse(
            responseCode = "201",
            description = "The brief with its questions",
            content = @Content(schema = @Schema(implementation = BriefView.class)))
    @APIResponse(responseCode = "200", description = "The same text was filed before, or a dry run")
    @APIResponse(responseCode = "413", description = "The text is longer than 2 MiB")
    @APIResponse(
            responseCode = "422",
            description = "There are no words in it, or the address cannot be reached or read; the detail says why")
    public Response fileJson(
            @RequestBody(
                            content =
                                    @Content(
                                            examples = {
                                                @ExampleObject(name = "brief", value = JSON_EXAMPLE),
                                                @ExampleObject(name = "address", value = ADDRESS_EXAMPLE)
                                            }))
                    @NotNull
                    @Valid
                    BriefBody body,
            @QueryParam("dryRun") boolean dryRun) {
        return answer(intake.source(body), dryRun);
    }

    @GET
    @ReadOnly
    @RolesAllowed("viewer")
    @Operation(
            summary = "List briefs, newest first",
            description = "`q` searches title and text; `sort` takes createdAt, publishedAt and title.")
    public Page<BriefView> list(@QueryParam("q") String q, @BeanParam PageRequest page) {
        var found = briefs.list(q, page);
        var asked = questions.askedIn(found.items());
        return found.map(brief -> BriefView.of(brief, asked.get(brief.id())));
    }

    @GET
    @Path("/{id}")
    @ReadOnly
    @RolesAllowed("viewer")
    @Operation(summary = "One brief with its questions")
    public BriefView get(long id) {
        return view(kept(id));
    }

    /** What may be corrected about a brief. */
    record Correction(
            @Size(min = 1, max = 500) String title,
            String publishedAt,
            @Size(max = 200) String region,
            @Size(max = 200) String category) {}

    @PATCH
    @Path("/{id}")
    @Transactional
    @RolesAllowed("analyst")
    @Operation(summary = "Correct title, date, region or category")
    public BriefView correct(
            long id,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(name = "region", value = "{\"region\":\"Europe\"}")))
                    @NotNull
                    @Valid
                    Correction body) {
        var brief = kept(id);
        brief.correct(new BriefCorrection(
                body.title(), BriefBody.instant(body.publishedAt()), body.region(), body.category()));
        return view(brief);
    }

    @DELETE
    @Path("/{id}")
    @Transactional
    @RolesAllowed("lead")
    @Operation(
            summary = "Delete a brief with its questions and their flags",
            description = "A question that another brief asks too stays, with that brief as its home.")
    public void delete(long id) {
        shared.remove(kept(id), user());
    }

    private Response answer(BriefSource source, boolean dryRun) {
        if (dryRun) {
            return Response.ok(BriefView.of(filing.preview(source))).build();
        }
        var filed = filing.file(source, user());
        var view = io.quarkus.narayana.jta.QuarkusTransaction.joiningExisting().call(() -> get(filed.briefId()));
        var location = URI.create("/api/briefs/" + filed.briefId());
        return filed.known()
                ? Response.ok(view).build()
                : Response.created(location).entity(view).build();
    }

    private String user() {
        return identity.getPrincipal().getName();
    }

    private BriefView view(Brief brief) {
        return BriefView.of(brief, questions.askedIn(brief));
    }

    private Brief kept(long id) {
        return briefs.findByIdOptional(id).orElseThrow(() -> Problems.notFound("brief", id));
    }

    private static BriefFormat format(MediaType type) {
        return switch (type.getSubtype()) {
            case "markdown" -> BriefFormat.MARKDOWN;
            case "html" -> BriefFormat.HTML;
            default -> BriefFormat.TEXT;
        };
    }
}
