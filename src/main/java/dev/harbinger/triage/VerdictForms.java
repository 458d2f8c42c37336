package dev.harbinger.triage;

import dev.harbinger.question.Outcome;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestForm;

/** The buttons that give a verdict on one flag or many, and take it back; each leads back to where it was pressed. */
@Path("/flags")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Blocking
class VerdictForms {
    private final Verdicts verdicts;
    private final SecurityIdentity identity;

    VerdictForms(Verdicts verdicts, SecurityIdentity identity) {
        this.verdicts = verdicts;
        this.identity = identity;
    }

    /** The flags are shown in the inbox. */
    @GET
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed("viewer")
    public Response inbox() {
        return Response.seeOther(URI.create("/triage")).build();
    }

    @POST
    @Path("/{id}/confirm")
    @RolesAllowed("analyst")
    public Response confirm(
            long id, @RestForm Outcome outcome, @RestForm String note, @RestForm boolean keepOpen, @BeanParam Way way) {
        return one(id, way, Act.confirm(outcome, note, keepOpen));
    }

    @POST
    @Path("/{id}/dismiss")
    @RolesAllowed("analyst")
    public Response dismiss(long id, @RestForm String reason, @BeanParam Way way) {
        return one(id, way, Act.dismiss(reason));
    }

    @POST
    @Path("/{id}/snooze")
    @RolesAllowed("analyst")
    public Response snooze(long id, @RestForm String until, @RestForm String reports, @BeanParam Way way) {
        return one(id, way, Act.snooze(Way.day(until), Way.number(reports)));
    }

    @POST
    @Path("/{id}/assign")
    @RolesAllowed("lead")
    public Response assign(long id, @RestForm String user, @BeanParam Way way) {
        return one(id, way, Act.assign(user));
    }

    @POST
    @Path("/{id}/undo")
    @RolesAllowed("analyst")
    public Response undo(long id, @BeanParam Way way) {
        return one(id, way, Act.undo());
    }

    /** Takes a step back with those that were taken together with it. */
    @POST
    @Path("/undo")
    @RolesAllowed("analyst")
    public Response undoStep(@RestForm long step, @BeanParam Way way) {
        return answer(way, 0, () -> verdicts.takeBack(step, user(), taken -> way.to(firstFlag(taken), null)));
    }

    @POST
    @Path("/bulk")
    @RolesAllowed("lead")
    public Response bulk(
            @RestForm Act.Kind action,
            @RestForm("pick") List<String> picks,
            @RestForm Outcome outcome,
            @RestForm String reason,
            @RestForm String until,
            @RestForm String user,
            @BeanParam Way way) {
        var seen = Picks.of(picks);
        if (seen.isEmpty() || action == null) {
            return way.missed(0, "nothing");
        }
        var act = new Act(action, reason, outcome, false, Way.day(until), null, user);
        return answer(way, 0, () -> verdicts.takeAll(seen, act, user(), firstStep(way)));
    }

    private Function<List<FlagStep>, Response> firstStep(Way way) {
        return taken -> way.to(way.next(), taken.get(0).id());
    }

    private static Long firstFlag(List<FlagStep> taken) {
        return taken.get(0).flag().id();
    }

    private Response one(long id, Way way, Act act) {
        return answer(
                way,
                id,
                () -> verdicts.take(
                        id,
                        way.seen(),
                        act,
                        user(),
                        step -> act.kind() == Act.Kind.UNDO
                                ? way.to(id, null)
                                : way.to(act.kind() == Act.Kind.ASSIGN ? Long.valueOf(id) : way.next(), step.id())));
    }

    /** Whoever came from the inbox is told there what was wrong, anybody else by a page. */
    private static Response answer(Way way, long id, Supplier<Response> verdict) {
        try {
            return verdict.get();
        } catch (HttpProblem problem) {
            if (!way.fromInbox()) {
                throw problem;
            }
            return way.missed(id, Way.word(problem));
        }
    }

    private String user() {
        return identity.getPrincipal().getName();
    }
}
