package dev.harbinger.triage;

import dev.harbinger.common.Page;
import dev.harbinger.common.PageRequest;
import dev.harbinger.match.Flag;
import dev.harbinger.match.FlagFilter;
import dev.harbinger.match.FlagRepository;
import dev.harbinger.match.FlagStatus;
import dev.harbinger.question.Outcome;
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
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;

/** The flags that wait for a verdict, and the buttons that give one. */
@Path("/flags")
@Produces(MediaType.TEXT_HTML)
@Blocking
class FlagPages {
    private static final int ROWS = 25;

    @CheckedTemplate(basePath = "triage")
    static class Templates {
        private Templates() {}

        static native TemplateInstance list(Page<Flag> page, FlagStatus status, List<FlagStatus> statuses, String undo);
    }

    private final FlagRepository flags;
    private final Triage triage;
    private final SecurityIdentity identity;

    FlagPages(FlagRepository flags, Triage triage, SecurityIdentity identity) {
        this.flags = flags;
        this.triage = triage;
        this.identity = identity;
    }

    @GET
    @Transactional
    @RolesAllowed("viewer")
    public String list(
            @BeanParam FlagFilter filter, @QueryParam("cursor") String cursor, @QueryParam("done") String done) {
        var status = filter.status.isEmpty() ? FlagStatus.NEW : filter.status.get(0);
        filter.status = List.of(status);
        var page = flags.list(filter, PageRequest.of(cursor, ROWS, null));
        var undo = done != null && done.matches("\\d{1,18}") ? done : null;
        return Templates.list(page, status, List.of(FlagStatus.values()), undo).render();
    }

    @POST
    @Path("/{id}/confirm")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    @RolesAllowed("analyst")
    public Response confirm(long id, @RestForm Outcome outcome, @RestForm String note, @RestForm String back) {
        triage.confirm(triage.kept(id), outcome, note, false, user());
        return see(id, back);
    }

    @POST
    @Path("/{id}/dismiss")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    @RolesAllowed("analyst")
    public Response dismiss(long id, @RestForm String reason, @RestForm String back) {
        triage.dismiss(triage.kept(id), reason == null || reason.isBlank() ? null : reason.strip(), user());
        return see(id, back);
    }

    @POST
    @Path("/{id}/snooze")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    @RolesAllowed("analyst")
    public Response snooze(long id, @RestForm String until, @RestForm String back) {
        triage.snooze(triage.kept(id), day(until), user());
        return see(id, back);
    }

    @POST
    @Path("/{id}/undo")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    @RolesAllowed("analyst")
    public Response undo(long id, @RestForm String back) {
        triage.undo(triage.kept(id), user());
        return see(0, back);
    }

    private static LocalDate day(String words) {
        try {
            return words == null ? null : LocalDate.parse(words.strip());
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Back to the question that the button was pressed on, or to the list; never to another site. */
    private static Response see(long id, String back) {
        var toQuestion = back != null && back.matches("/questions/\\d+");
        return Response.seeOther(URI.create(toQuestion ? back : id == 0 ? "/flags" : "/flags?done=" + id))
                .build();
    }

    private String user() {
        return identity.getPrincipal().getName();
    }
}
