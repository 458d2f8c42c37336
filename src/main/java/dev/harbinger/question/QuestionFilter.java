package dev.harbinger.question;

import dev.harbinger.text.SignalType;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which questions a list shows; a bean parameter, null or blank fields filter nothing. */
public class QuestionFilter {
    @QueryParam("status")
    @Parameter(description = "One or several statuses", example = "OPEN")
    public List<QuestionStatus> status = List.of();

    @QueryParam("signalType")
    public SignalType signalType;

    @QueryParam("region")
    public String region;

    @QueryParam("category")
    public String category;

    @QueryParam("actor")
    @Parameter(description = "Part of an actor's name or alias", example = "Commerce")
    public String actor;

    @QueryParam("brief")
    @Parameter(description = "The brief that asks them, first or later")
    public Long brief;

    @QueryParam("assignee")
    @Parameter(description = "The name of a user, or `nobody`", example = "nobody")
    public String assignee;

    @QueryParam("due")
    @Parameter(description = "`overdue`, or a day: deadlines up to and on it", example = "2026-12-31")
    public String due;

    @QueryParam("dueFrom")
    @Parameter(description = "A day: deadlines from it on", example = "2026-12-01")
    public String dueFrom;

    @QueryParam("since")
    @Parameter(description = "An instant or a day: what was moved since", example = "2026-11-01")
    public String since;

    @QueryParam("watcher")
    @Parameter(description = "The name of a user who watches them")
    public String watcher;

    @QueryParam("q")
    @Parameter(
            description =
                    "Words in the question, its passage or its brief's title; parts of words are found where few questions are kept",
            example = "export rules")
    public String q;
}
