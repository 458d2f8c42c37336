package dev.harbinger.triage;

import dev.harbinger.account.UserRepository;
import dev.harbinger.common.Contention;
import dev.harbinger.common.Problems;
import dev.harbinger.question.Question;
import dev.harbinger.question.QuestionLife;
import dev.harbinger.question.QuestionRepository;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestForm;

/** One act on many questions of a list, all or none. */
@Path("/questions/bulk")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Blocking
class QuestionBulk {
    private static final int MOST = 500;
    private static final Pattern QUERY = Pattern.compile("[\\w=&%.+~-]{0,2000}");

    /** What can be done with many questions. */
    enum Action {
        ACCEPT,
        DROP,
        REOPEN,
        ASSIGN
    }

    private final QuestionRepository questions;
    private final QuestionLife life;
    private final UserRepository users;
    private final SecurityIdentity identity;

    QuestionBulk(QuestionRepository questions, QuestionLife life, UserRepository users, SecurityIdentity identity) {
        this.questions = questions;
        this.life = life;
        this.users = users;
        this.identity = identity;
    }

    @POST
    @RolesAllowed("lead")
    public Response take(
            @RestForm Action action,
            @RestForm("pick") List<Long> picks,
            @RestForm String user,
            @RestForm String address) {
        if (action == null || picks == null || picks.isEmpty() || picks.size() > MOST) {
            throw Problems.badRequest("pick", "must be 1 to " + MOST + " questions, with something to do with them");
        }
        var assignee = user == null || user.isBlank() ? null : user.strip();
        Contention.settle(() -> {
            if (assignee != null && users.named(assignee).isEmpty()) {
                throw Problems.unprocessable("user", "is not known; send the name of a user");
            }
            picks.stream().distinct().map(questions::kept).forEach(question -> act(question, action, assignee));
            return picks.size();
        });
        var query = address != null && QUERY.matcher(address).matches() ? address : "";
        return Response.seeOther(URI.create("/questions?" + query)).build();
    }

    private void act(Question question, Action action, String assignee) {
        switch (action) {
            case ACCEPT -> life.accept(question, user());
            case DROP -> life.drop(question, user());
            case REOPEN -> life.reopen(question, user());
            case ASSIGN -> life.assign(question, assignee, user());
        }
    }

    private String user() {
        return identity.getPrincipal().getName();
    }
}
