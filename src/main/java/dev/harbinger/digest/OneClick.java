package dev.harbinger.digest;

import dev.harbinger.common.WholeBody;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.function.Consumer;

/**
 * What the links in mails do when they are posted to. Mail programs post without cookies or form tokens (RFC 8058), so
 * these two stand before the pages: the signed link alone is the right to do it, and it does nothing else.
 */
@ApplicationScoped
class OneClick {
    private static final int MAX_BODY = 16_384;
    private static final int GONE = 410;
    private static final int SEE_OTHER = 303;

    private final Subscribing subscribing;

    OneClick(Subscribing subscribing) {
        this.subscribing = subscribing;
    }

    void serve(@Observes Router router) {
        post(router, "/unsubscribe/:token", this::unsubscribe);
        post(router, "/subscriptions/confirm/:token", this::confirm);
    }

    private static void post(Router router, String path, Consumer<RoutingContext> work) {
        router.post(path).handler(WholeBody.upTo(MAX_BODY)).blockingHandler(work::accept, false);
    }

    private void unsubscribe(RoutingContext request) {
        if (subscribing.leave(request.pathParam("token"))) {
            answer(request, "You are unsubscribed. No further digest comes.", "/subscribe/left");
        } else {
            gone(request.response());
        }
    }

    private void confirm(RoutingContext request) {
        var manage = subscribing.confirm(request.pathParam("token"));
        if (manage.isPresent()) {
            answer(request, "You are subscribed.", URI.create(manage.get()).getPath() + "?welcome=yes");
        } else {
            gone(request.response());
        }
    }

    /** A person who pressed the button on our page goes on to a page; programs get a sentence. */
    private static void answer(RoutingContext request, String words, String page) {
        if (request.request().getFormAttribute("page") != null) {
            request.response()
                    .setStatusCode(SEE_OTHER)
                    .putHeader("Location", page)
                    .end();
        } else {
            request.response()
                    .putHeader("Content-Type", "text/plain; charset=utf-8")
                    .end(words + "\n");
        }
    }

    private static void gone(HttpServerResponse response) {
        response.setStatusCode(GONE)
                .putHeader("Content-Type", "text/plain; charset=utf-8")
                .end("This link was used already, is too old, or is none of ours.\n");
    }
}
