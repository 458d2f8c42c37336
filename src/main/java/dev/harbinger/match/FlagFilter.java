package dev.harbinger.match;

import dev.harbinger.text.SignalType;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which flags a list shows; a bean parameter, null or blank fields filter nothing. */
public class FlagFilter {
    /** A filter that lets all pass. */
    public FlagFilter() {}

    /** The same as another, to be changed. */
    public FlagFilter(FlagFilter other) {
        status = other.status;
        question = other.question;
        brief = other.brief;
        signalType = other.signalType;
        region = other.region;
        category = other.category;
        assignee = other.assignee;
        feed = other.feed;
        triagedBy = other.triagedBy;
        minLikelihood = other.minLikelihood;
        since = other.since;
    }

    @QueryParam("status")
    @Parameter(description = "One or several statuses", example = "NEW")
    public List<FlagStatus> status = List.of();

    @QueryParam("question")
    public Long question;

    @QueryParam("brief")
    public Long brief;

    @QueryParam("signalType")
    public SignalType signalType;

    @QueryParam("region")
    public String region;

    @QueryParam("category")
    public String category;

    @QueryParam("assignee")
    @Parameter(description = "The name of a user, or `nobody`", example = "nobody")
    public String assignee;

    @QueryParam("feed")
    @Parameter(description = "The feed whose entry was flagged")
    public Long feed;

    @QueryParam("triagedBy")
    @Parameter(description = "Who gave the verdict")
    public String triagedBy;

    @QueryParam("minLikelihood")
    @Parameter(description = "0 to 1", example = "0.8")
    public Double minLikelihood;

    @QueryParam("since")
    @Parameter(description = "An instant or a day", example = "2026-11-01")
    public String since;
}
