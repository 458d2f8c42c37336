package dev.harbinger.match;

import dev.harbinger.text.SignalType;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which flags a list shows; a bean parameter, null or blank fields filter nothing. */
public class FlagFilter {
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
    public String assignee;

    @QueryParam("minLikelihood")
    @Parameter(description = "0 to 1", example = "0.8")
    public Double minLikelihood;

    @QueryParam("since")
    @Parameter(description = "An instant or a day", example = "2026-11-01")
    public String since;
}
