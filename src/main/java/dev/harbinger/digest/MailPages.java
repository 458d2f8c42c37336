package dev.harbinger.digest;

import dev.harbinger.common.Languages;
import dev.harbinger.common.Page;
import dev.harbinger.common.PageRequest;
import dev.harbinger.common.Problems;
import dev.harbinger.common.ReadOnly;
import dev.harbinger.common.mail.Postbox;
import dev.harbinger.text.SignalType;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;

/** What goes out by mail: the preview of a digest, and the outbox with every mail, what became of it, and its text. */
@Path("/mail")
@Produces(MediaType.TEXT_HTML)
@Blocking
class MailPages {
    private static final int ROWS = 50;
    private static final Duration RECENT = Duration.ofDays(7);

    @CheckedTemplate(basePath = "digest")
    static class Templates {
        private Templates() {}

        static native TemplateInstance outbox(
                Page<Letter> page,
                Map<LetterStatus, Long> counts,
                LetterStatus status,
                Mailing mailing,
                boolean server,
                String more);

        static native TemplateInstance letter(Letter letter, String subject, Map<String, String> headers, String plain);

        static native TemplateInstance preview(
                DigestResource.Wanted wanted,
                SignalType[] types,
                String query,
                Written written,
                boolean empty,
                boolean sent);
    }

    private final LetterRepository letters;
    private final MailingRepository mailing;
    private final Writing writing;
    private final DigestPreview preview;
    private final Postbox server;
    private final SecurityIdentity identity;
    private final InstantSource clock;

    MailPages(
            LetterRepository letters,
            MailingRepository mailing,
            Writing writing,
            DigestPreview preview,
            Postbox server,
            SecurityIdentity identity,
            InstantSource clock) {
        this.letters = letters;
        this.mailing = mailing;
        this.writing = writing;
        this.preview = preview;
        this.server = server;
        this.identity = identity;
        this.clock = clock;
    }

    @GET
    @Path("/outbox")
    @ReadOnly
    @RolesAllowed("lead")
    public String outbox(@QueryParam("status") LetterStatus status, @QueryParam("cursor") String cursor) {
        var page = letters.list(status, PageRequest.of(cursor, ROWS, null));
        var more = page.next() == null
                ? null
                : "/mail/outbox?cursor=" + page.next() + (status == null ? "" : "&status=" + status);
        var counts = letters.countByStatus(clock.instant().minus(RECENT));
        return Templates.outbox(page, counts, status, mailing.only(), server.isThere(), more)
                .render();
    }

    @GET
    @Path("/outbox/{id}")
    @ReadOnly
    @RolesAllowed("lead")
    public String letter(long id) {
        var letter = kept(id);
        var envelope = writing.envelope(letter);
        return Templates.letter(
                        letter,
                        envelope.mail().subject(),
                        envelope.mail().headers(),
                        envelope.mail().plain())
                .render();
    }

    @GET
    @Path("/outbox/{id}/html")
    @ReadOnly
    @RolesAllowed("lead")
    public String html(long id) {
        return writing.content(kept(id)).page();
    }

    @POST
    @Path("/outbox/{id}/again")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    @RolesAllowed("lead")
    public Response again(long id) {
        var letter = kept(id);
        if (letter.status() != LetterStatus.FAILED) {
            throw Problems.conflict("The mail is " + letter.status() + "; only a failed one is tried again.");
        }
        letter.again(clock.instant());
        return Response.seeOther(URI.create("/mail/outbox/" + id)).build();
    }

    @POST
    @Path("/pause")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    @RolesAllowed("lead")
    public Response pause(@RestForm boolean paused) {
        if (paused) {
            mailing.only().pause(identity.getPrincipal().getName());
        } else {
            mailing.only().goOn();
        }
        return Response.seeOther(URI.create("/mail/outbox")).build();
    }

    @GET
    @Path("/preview")
    @RolesAllowed("viewer")
    public String preview(@BeanParam DigestResource.Wanted wanted, @QueryParam("sent") String sent) {
        wanted.cadence = wanted.period();
        var changes = preview.changes(wanted.period(), wanted.interest());
        return Templates.preview(
                        wanted,
                        SignalType.values(),
                        query(wanted),
                        preview.written(changes, Languages.wanted()),
                        changes.isEmpty(),
                        sent != null)
                .render();
    }

    @GET
    @Path("/preview/html")
    @RolesAllowed("viewer")
    public String previewHtml(@BeanParam DigestResource.Wanted wanted) {
        return preview.written(preview.changes(wanted.period(), wanted.interest()), Languages.wanted())
                .page();
    }

    @POST
    @Path("/preview")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed("lead")
    public Response test(@RestForm String email, @BeanParam DigestResource.Wanted wanted) {
        preview.sendTest(
                Subscribing.address(email), preview.changes(wanted.period(), wanted.interest()), Languages.wanted());
        return Response.seeOther(URI.create("/mail/preview?sent=yes&" + query(wanted)))
                .build();
    }

    private static String query(DigestResource.Wanted wanted) {
        var query = new Query().add("cadence", wanted.cadence).add("brief", wanted.brief);
        return query.add("region", wanted.region)
                .add("category", wanted.category)
                .add("signalType", wanted.signalType)
                .add("actor", wanted.actor)
                .add("q", wanted.q)
                .toString();
    }

    private Letter kept(long id) {
        return letters.findByIdOptional(id)
                .filter(letter -> letter.status() != LetterStatus.EMPTY)
                .orElseThrow(() -> Problems.notFound("mail", id));
    }
}
