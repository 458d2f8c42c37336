package dev.harbinger.common;

import io.vertx.core.Context;
import io.vertx.core.Handler;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;

/**
 * Reads the body of a call that no page or resource takes, on the thread of its connection: after the check of who asks, a
 * call may go on upon another one, which would come too late for the end of a short body.
 */
public final class WholeBody implements Handler<RoutingContext> {
    private final BodyHandler reading;

    private WholeBody(BodyHandler reading) {
        this.reading = reading;
    }

    /** Takes so many bytes at most, and no files. */
    public static WholeBody upTo(long bytes) {
        return new WholeBody(BodyHandler.create(false).setBodyLimit(bytes));
    }

    @Override
    public void handle(RoutingContext call) {
        if (Context.isOnEventLoopThread()) {
            reading.handle(call);
        } else {
            ((ConnectionBase) call.request().connection()).channel().eventLoop().execute(() -> read(call));
        }
    }

    private void read(RoutingContext call) {
        try {
            reading.handle(call);
        } catch (RuntimeException e) {
            call.fail(e);
        }
    }
}
