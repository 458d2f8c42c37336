package dev.harbinger.question;

import dev.harbinger.common.PageRequest;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Lists of questions as files: a table for spreadsheets, and the deadlines for calendars. The filters are the list's. */
@Path("/")
@Blocking
@Tag(name = "Questions")
class QuestionFiles {
    private static final int STEP = 500;
    private static final int MOST_DEADLINES = 5000;

    private final QuestionRepository questions;
    private final String baseUrl;

    QuestionFiles(
            QuestionRepository questions,
            @ConfigProperty(name = "harbinger.base-url", defaultValue = "http://localhost:8080") String baseUrl) {
        this.questions = questions;
        this.baseUrl = baseUrl;
    }

    @GET
    @Path("/api/questions.csv")
    @RolesAllowed("viewer")
    @Operation(summary = "The questions that pass the filters as CSV (RFC 4180)")
    public Response csv(@BeanParam QuestionFilter filter) {
        questions.list(filter, PageRequest.first(1));
        StreamingOutput rows = out -> write(filter, out);
        return Response.ok(rows, "text/csv;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"questions.csv\"")
                .build();
    }

    /** The same for browsers, which carry a session. */
    @GET
    @Path("/questions.csv")
    @RolesAllowed("viewer")
    @Operation(hidden = true)
    public Response csvForBrowsers(@BeanParam QuestionFilter filter) {
        return csv(filter);
    }

    @GET
    @Path("/api/questions.ics")
    @RolesAllowed("viewer")
    @Operation(summary = "The deadlines of the questions that pass the filters as a calendar (RFC 5545)")
    public Response calendar(@BeanParam QuestionFilter filter) {
        var events = QuarkusTransaction.requiringNew().call(() -> {
            var calendar = new DeadlineCalendar(baseUrl);
            pages(filter, "deadline", MOST_DEADLINES, calendar::add);
            return calendar.text();
        });
        return Response.ok(events, "text/calendar;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"questions.ics\"")
                .build();
    }

    private void write(QuestionFilter filter, java.io.OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write(QuestionTable.HEAD);
        String cursor = null;
        do {
            var lines = new ArrayList<String>();
            var from = cursor;
            cursor = QuarkusTransaction.requiringNew().call(() -> {
                var page = questions.list(filter, PageRequest.of(from, STEP, null));
                page.items().forEach(question -> lines.add(QuestionTable.line(question)));
                return page.next();
            });
            for (var line : lines) {
                text.write(line);
            }
            text.flush();
        } while (cursor != null);
    }

    private void pages(QuestionFilter filter, String sort, int most, java.util.function.Consumer<List<Question>> use) {
        String cursor = null;
        int read = 0;
        do {
            var page = questions.list(filter, PageRequest.of(cursor, STEP, sort));
            use.accept(page.items());
            cursor = page.next();
            read += page.items().size();
        } while (cursor != null && read < most);
    }
}
