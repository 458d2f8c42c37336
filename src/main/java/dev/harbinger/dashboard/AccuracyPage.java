package dev.harbinger.dashboard;

import dev.harbinger.common.ReadOnly;
import dev.harbinger.match.Accuracy;
import dev.harbinger.match.FlagRepository;
import dev.harbinger.match.Learning;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** How often flags were right, by feed, by type of question and by likelihood, and what was learned from it. */
@Path("/accuracy")
@Produces(MediaType.TEXT_HTML)
@Blocking
class AccuracyPage {
    @CheckedTemplate(basePath = "dashboard")
    static class Templates {
        private Templates() {}

        static native TemplateInstance accuracy(Accuracy accuracy);
    }

    private final FlagRepository flags;
    private final Learning learning;

    AccuracyPage(FlagRepository flags, Learning learning) {
        this.flags = flags;
        this.learning = learning;
    }

    @GET
    @ReadOnly
    @RolesAllowed("viewer")
    public String accuracy() {
        return Templates.accuracy(flags.accuracy(learning.calibration())).render();
    }
}
