package dev.harbinger.assistant;

import dev.harbinger.common.Trail;
import io.quarkiverse.mcp.server.ToolCallException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Who calls a tool. Roles are those of the JSON calls, and so is what the audit trail is told: each change, and each
 * refusal for want of a role.
 */
@RequestScoped
class Asker {
    private static final String TRAIL = "MCP %s: %s";

    private final SecurityIdentity identity;
    private final Trail trail;

    Asker(SecurityIdentity identity, Trail trail) {
        this.identity = identity;
        this.trail = trail;
    }

    /** Reads something for whoever holds the role. */
    <T> T reads(String role, String tool, Supplier<T> work) {
        require(role, tool);
        return said(work);
    }

    /** Changes something for whoever holds the role; {@code what} says in the trail what was changed. */
    <T> T changes(String role, String tool, Function<String, T> work, Function<T, String> what) {
        require(role, tool);
        var who = identity.getPrincipal().getName();
        var answer = said(() -> work.apply(who));
        trail.note(Trail.Kind.CHANGE, who, TRAIL.formatted(tool, what.apply(answer)));
        return answer;
    }

    private void require(String role, String tool) {
        if (!identity.hasRole(role)) {
            trail.note(Trail.Kind.REFUSED, identity.getPrincipal().getName(), TRAIL.formatted(tool, "needs " + role));
            throw new ToolCallException("Not allowed: " + tool + " needs the role " + role
                    + ", which this token or its user does not have.");
        }
    }

    /** What is wrong with a call is told in the words of the problem that the JSON call would answer with. */
    private static <T> T said(Supplier<T> work) {
        try {
            return work.get();
        } catch (HttpProblem e) {
            throw new ToolCallException(e.getDetail() == null ? e.getTitle() : e.getDetail());
        }
    }
}
