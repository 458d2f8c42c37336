package dev.harbinger.feed;

import dev.harbinger.common.Problems;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** The form that takes a list of feeds in, and the page that shows how far it got and what came of it. */
@Path("/feeds")
@Produces(MediaType.TEXT_HTML)
@Blocking
class ImportPages {
    @CheckedTemplate(basePath = "feed")
    static class Templates {
        private Templates() {}

        static native TemplateInstance imported(FeedImport list);
    }

    private final FeedImporting importing;

    ImportPages(FeedImporting importing) {
        this.importing = importing;
    }

    @POST
    @Path("/import")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed("lead")
    public Response takeIn(@RestForm FileUpload file) throws IOException {
        if (file == null || file.size() == 0) {
            throw Problems.badRequest("file", "is missing; choose an OPML file");
        }
        var text = new String(Files.readAllBytes(file.uploadedFile()), StandardCharsets.UTF_8);
        return Response.seeOther(URI.create("/feeds/imports/" + importing.begin(text)))
                .build();
    }

    @GET
    @Path("/imports/{id}")
    @Transactional
    @RolesAllowed("lead")
    public String show(long id) throws HttpProblem {
        return Templates.imported(importing.find(id).orElseThrow(() -> Problems.notFound("import", id)))
                .render();
    }
}
