package dev.harbinger.common;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Shows a problem as a page to whoever asked for a page; programs keep getting the problem document. */
final class ProblemPages {
    @CheckedTemplate(basePath = "common")
    static class Templates {
        private Templates() {}

        static native TemplateInstance problem(String title, String detail);
    }

    @ServerResponseFilter
    void show(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof HttpProblem problem
                && problem.getStatusCode() >= Response.Status.BAD_REQUEST.getStatusCode()
                && wantsPage(request)) {
            response.setEntity(
                    Templates.problem(Phrases.here(problem.getTitle()), Phrases.here(problem.getDetail()))
                            .render(),
                    null,
                    MediaType.TEXT_HTML_TYPE.withCharset("utf-8"));
        }
    }

    private static boolean wantsPage(ContainerRequestContext request) {
        var path = request.getUriInfo().getPath();
        return !path.startsWith("/api/")
                && request.getAcceptableMediaTypes().stream().anyMatch(MediaType.TEXT_HTML_TYPE::equals);
    }
}
