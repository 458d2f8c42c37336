package dev.harbinger.feed;

import dev.harbinger.common.Fetched;
import dev.harbinger.common.GuardedClient;
import dev.harbinger.feed.reading.PageText;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import org.jboss.logging.Logger;

/** Fetches the page of an entry and takes its article out, without the database. Safe for several threads. */
@ApplicationScoped
class PageFetching {
    private static final Logger LOG = Logger.getLogger(PageFetching.class);
    private static final long MOST_BYTES = 4 << 20;
    private static final String ACCEPT = "text/html, application/xhtml+xml, */*;q=0.1";

    private final GuardedClient client;
    private final FeedConfig config;

    PageFetching(GuardedClient client, FeedConfig config) {
        this.client = client;
        this.config = config;
    }

    /** Whatever happens is a result; never call it inside a transaction. */
    PageResult fetch(String link) {
        try {
            return result(
                    client.get(new GuardedClient.Request(URI.create(link), null, null, MOST_BYTES, config.timeout())
                            .accepting(ACCEPT)));
        } catch (IllegalArgumentException e) {
            return new PageResult.Failed("has a link that is no address", true);
        } catch (RuntimeException | StackOverflowError e) {
            LOG.warnf(e, "Reading %s failed", link);
            return new PageResult.Failed("could not be read", true);
        }
    }

    private static PageResult result(Fetched fetched) {
        if (fetched instanceof Fetched.Document document) {
            return PageText.of(document.content(), document.contentType(), document.address())
                    .<PageResult>map(PageResult.Read::new)
                    .orElseGet(() -> new PageResult.Failed("holds no article that can be told from the rest", true));
        }
        if (fetched instanceof Fetched.Failed failed) {
            return new PageResult.Failed(failed.why(), failed.httpStatus() >= 400 && failed.httpStatus() < 500);
        }
        return fetched instanceof Fetched.Gone
                ? new PageResult.Failed("is gone (410)", true)
                : new PageResult.Failed("asks to be left alone (" + fetched.httpStatus() + ")", false);
    }
}
