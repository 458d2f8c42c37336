package dev.harbinger.match;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Says how far the questions have been read since the start. Pages and calls are served meanwhile and entries wait, so
 * that it is never a reason to send nobody here.
 */
@Readiness
@ApplicationScoped
class MatchHealth implements HealthCheck {
    private final OpenQuestions open;
    private final Following following;
    private final QuestionVectors vectors;

    MatchHealth(OpenQuestions open, Following following, QuestionVectors vectors) {
        this.open = open;
        this.following = following;
        this.vectors = vectors;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("questions that take entries")
                .up()
                .withData("complete", following.isComplete())
                .withData("read", open.size())
                .withData("placed by meaning", vectors.size())
                .withData("waiting for their place", vectors.left())
                .build();
    }
}
