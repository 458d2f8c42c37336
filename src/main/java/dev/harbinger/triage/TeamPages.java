package dev.harbinger.triage;

import dev.harbinger.account.UserRepository;
import dev.harbinger.common.ReadOnly;
import dev.harbinger.text.SignalType;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;

/** The page of a lead: who has how much, how old it is, how often flags prove right, and the rules that assign. */
@Path("/team")
@Produces(MediaType.TEXT_HTML)
@Blocking
class TeamPages {
    private static final Duration RECENT = Duration.ofDays(90);

    @CheckedTemplate(basePath = "triage")
    static class Templates {
        private Templates() {}

        static native TemplateInstance team(Team team);
    }

    /** All that the page shows. */
    record Team(
            List<Tally> people,
            List<Tally> types,
            List<Tally> feeds,
            List<AssignmentRule> rules,
            List<String> users,
            Instant now,
            String missed) {
        public List<SignalType> signalTypes() {
            return List.of(SignalType.values());
        }

        public long waiting() {
            return people.stream().mapToLong(Tally::waiting).sum();
        }
    }

    private final Tallies tallies;
    private final AssignmentRules rules;
    private final RuleDesk desk;
    private final UserRepository users;
    private final SecurityIdentity identity;
    private final InstantSource clock;

    TeamPages(
            Tallies tallies,
            AssignmentRules rules,
            RuleDesk desk,
            UserRepository users,
            SecurityIdentity identity,
            InstantSource clock) {
        this.tallies = tallies;
        this.rules = rules;
        this.desk = desk;
        this.users = users;
        this.identity = identity;
        this.clock = clock;
    }

    @GET
    @ReadOnly
    @RolesAllowed("lead")
    public String team(@QueryParam("missed") String missed) {
        var now = clock.instant();
        var since = now.minus(RECENT);
        return Templates.team(new Team(
                        tallies.people(since),
                        tallies.types(since),
                        tallies.feeds(since),
                        rules.inOrder(),
                        users.names(),
                        now,
                        missed))
                .render();
    }

    @POST
    @Path("/rules")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed("lead")
    public Response add(
            @RestForm String region, @RestForm String category, @RestForm String signalType, @RestForm String user) {
        try {
            var type = signalType == null || signalType.isBlank() ? null : SignalType.valueOf(signalType);
            desk.add(region, category, type, user, identity.getPrincipal().getName());
            return see("");
        } catch (HttpProblem | IllegalArgumentException e) {
            return see("?missed=rule");
        }
    }

    @POST
    @Path("/rules/{id}/delete")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed("lead")
    public Response drop(long id) {
        desk.drop(id);
        return see("");
    }

    private static Response see(String query) {
        return Response.seeOther(URI.create("/team" + query + "#rules")).build();
    }
}
