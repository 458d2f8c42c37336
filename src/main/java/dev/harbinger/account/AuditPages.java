package dev.harbinger.account;

import dev.harbinger.common.Page;
import dev.harbinger.common.PageRequest;
import dev.harbinger.common.ReadOnly;
import dev.harbinger.common.Trail.Kind;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** The audit trail, to read and to search. */
@Path("/audit")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("admin")
class AuditPages {
    private static final int ROWS = 50;

    @CheckedTemplate(basePath = "account")
    static class Templates {
        private Templates() {}

        static native TemplateInstance audit(Page<AuditEvent> page, AuditFilter filter, List<Kind> kinds, String more);
    }

    private final AuditTrail trail;

    AuditPages(AuditTrail trail) {
        this.trail = trail;
    }

    @GET
    @ReadOnly
    public String list(@BeanParam AuditFilter filter, @QueryParam("cursor") String cursor) {
        var page = trail.list(filter, PageRequest.of(cursor, ROWS, null));
        var more = page.next() == null ? null : filter.next(page.next());
        return Templates.audit(page, filter, List.of(Kind.values()), more).render();
    }
}
