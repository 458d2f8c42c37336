package dev.harbinger.common;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.arc.ArcUndeclaredThrowableException;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.RollbackException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Tells people whose change met another one on the same rows that theirs was not made: 409, look again. */
final class LostChanges {
    private static final Logger LOG = Logger.getLogger(LostChanges.class);

    @ServerExceptionMapper
    Response whileWriting(OptimisticLockException failure) {
        return lost();
    }

    @ServerExceptionMapper
    Response whileCommitting(RollbackException failure) {
        if (Contention.isLost(failure)) {
            return lost();
        }
        LOG.error("A change could not be committed", failure);
        return HttpProblem.valueOf(Status.INTERNAL_SERVER_ERROR).toResponse();
    }

    @ServerExceptionMapper
    Response whileCommittingWithinACall(ArcUndeclaredThrowableException failure) {
        if (Contention.isLost(failure)) {
            return lost();
        }
        LOG.error("A call failed", failure);
        return HttpProblem.valueOf(Status.INTERNAL_SERVER_ERROR).toResponse();
    }

    private static Response lost() {
        return Problems.conflict(
                        "Somebody else changed the same thing at the same moment, and your change was not made."
                                + " Read it again to see what happened.")
                .toResponse();
    }
}
