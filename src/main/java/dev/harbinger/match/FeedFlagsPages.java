package dev.harbinger.match;

import dev.harbinger.common.Figures;
import dev.harbinger.common.ReadOnly;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The part of a feed's page that says what the feed contributed: its flags by where they stand. */
@Path("/feeds/{id}/flags")
@Produces(MediaType.TEXT_HTML)
@Blocking
class FeedFlagsPages {
    @CheckedTemplate(basePath = "match")
    static class Templates {
        private Templates() {}

        static native TemplateInstance contributed(Map<FlagStatus, Long> counts);
    }

    private final EntityManager rows;
    private final Figures figures;

    FeedFlagsPages(EntityManager rows, Figures figures) {
        this.rows = rows;
        this.figures = figures;
    }

    @GET
    @ReadOnly
    @RolesAllowed("viewer")
    public String show(long id) {
        return Templates.contributed(figures.of(List.of("flags of feed", id), () -> counted(id)))
                .render();
    }

    private Map<FlagStatus, Long> counted(long id) {
        var counts = new EnumMap<FlagStatus, Long>(FlagStatus.class);
        rows.createQuery(
                        "select f.status, count(f) from Flag f where f.feed.id = :feed group by f.status",
                        Object[].class)
                .setParameter("feed", id)
                .getResultList()
                .forEach(row -> counts.put((FlagStatus) row[0], (Long) row[1]));
        return counts;
    }
}
