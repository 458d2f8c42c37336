package dev.harbinger.match;

import dev.harbinger.common.Phrases;
import dev.harbinger.feed.FeedCatalog;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;

/** The page that shows a feed before it is added: its newest entries, and what each would flag. */
@Path("/feeds/preview")
@Produces(MediaType.TEXT_HTML)
@Blocking
class FeedPreviewPages {
    @CheckedTemplate(basePath = "match")
    static class Templates {
        private Templates() {}

        static native TemplateInstance preview(FeedCatalog.Preview feed, List<Row> rows, String tags, String problem);
    }

    /** An entry with the questions that it would flag. */
    record Row(FeedCatalog.PreviewEntry entry, List<Foresight.Flagged> flags) {}

    private final FeedCatalog catalog;
    private final Foresight foresight;

    FeedPreviewPages(FeedCatalog catalog, Foresight foresight) {
        this.catalog = catalog;
        this.foresight = foresight;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed("lead")
    public Response preview(@RestForm String url, @RestForm String tags) {
        var words = tags == null ? "" : tags;
        try {
            var feed = catalog.preview(url);
            var rows = foresight.of(feed.entries());
            return Response.ok(Templates.preview(feed, rows, words, null).render())
                    .build();
        } catch (HttpProblem problem) {
            var none = new FeedCatalog.Preview(url == null ? "" : url, null, null, List.of(), List.of(), null, false);
            var page = Templates.preview(none, List.of(), words, Phrases.here("The address " + problem.getDetail()));
            return Response.status(problem.getStatusCode())
                    .entity(page.render())
                    .build();
        }
    }
}
