package dev.harbinger.feed;

import dev.harbinger.common.Fetched;
import dev.harbinger.common.GuardedClient;
import dev.harbinger.common.Problems;
import dev.harbinger.feed.reading.FeedParser;
import dev.harbinger.feed.reading.ParsedFeed;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** Takes feeds in: one by its address or that of a page that names it, many from OPML. */
@ApplicationScoped
public class FeedCatalog {
    private final FeedRepository feeds;
    private final GuardedClient client;
    private final FeedConfig config;
    private final InstantSource clock;

    FeedCatalog(FeedRepository feeds, GuardedClient client, FeedConfig config, InstantSource clock) {
        this.feeds = feeds;
        this.client = client;
        this.config = config;
        this.clock = clock;
    }

    /** A feed that was added, or was known. */
    public record Added(Long id, boolean known) {}

    /** What an import did. */
    public record Imported(int added, int known, List<Invalid> invalid) {}

    /** An outline that was left out, and why. */
    public record Invalid(String url, String why) {}

    /**
     * Adds a feed. If the address answers with a web page, the feed that the page names is added; if it does not answer,
     * it is added as it stands and tried again later. Never call it inside a transaction.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 if it is no address or no feed
     */
    Added add(String url, String title, List<String> tags, FeedKind kind) {
        var address = checked(url);
        var known = known(address);
        if (known != null) {
            return new Added(known, true);
        }
        var feedAddress = discovered(address);
        var same = known(feedAddress);
        return same != null ? new Added(same, true) : new Added(keep(feedAddress, title, tags, kind, false), false);
    }

    /** Adds a feed unchecked, as one of the samples. */
    public Long addSample(String url, String title, List<String> tags) {
        var known = known(url);
        return known != null ? known : keep(url, title, tags, FeedKind.NEWS, true);
    }

    /** Adds all feeds of an OPML document; each is polled when its turn comes. */
    public Imported takeIn(String opml) {
        var outlines = Opml.read(opml);
        var invalid = new ArrayList<Invalid>();
        int added = 0;
        int known = 0;
        for (var outline : outlines) {
            try {
                var url = checked(outline.url());
                if (known(url) != null) {
                    known++;
                } else {
                    keep(url, outline.title(), outline.tags(), FeedKind.NEWS, false);
                    added++;
                }
            } catch (io.quarkiverse.resteasy.problem.HttpProblem e) {
                invalid.add(new Invalid(outline.url(), "is no http or https address"));
            }
        }
        return new Imported(added, known, invalid);
    }

    private Long known(String url) {
        return QuarkusTransaction.joiningExisting()
                .call(() -> feeds.at(url).map(Feed::id).orElse(null));
    }

    private Long keep(String url, String title, List<String> tags, FeedKind kind, boolean sample) {
        return QuarkusTransaction.joiningExisting().call(() -> {
            var feed = new Feed(url, title, tags, kind, config.minInterval().multipliedBy(6), clock.instant());
            feeds.persistAndFlush(sample ? feed.asSample() : feed);
            return feed.id();
        });
    }

    private String discovered(String url) {
        var fetched = client.get(new GuardedClient.Request(
                URI.create(url), null, null, config.maxBytes().asLongValue(), config.timeout()));
        if (!(fetched instanceof Fetched.Document document)) {
            return url;
        }
        var parsed = FeedParser.parse(document.content(), document.contentType(), document.address());
        if (parsed instanceof ParsedFeed.Other other) {
            throw Problems.unprocessable(
                    "url",
                    "leads to something that " + other.what()
                            + "; send the address of an RSS, Atom or JSON feed, or of a page that names one");
        }
        return parsed instanceof ParsedFeed.Page page ? checked(page.feeds().get(0)) : url;
    }

    private static String checked(String url) {
        try {
            var address = URI.create(url == null ? "" : url.strip());
            var scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(java.util.Locale.ROOT);
            if ((scheme.equals("http") || scheme.equals("https"))
                    && address.getHost() != null
                    && address.getUserInfo() == null) {
                return address.toString();
            }
        } catch (IllegalArgumentException e) {
            // said below
        }
        throw Problems.unprocessable("url", "must be an http or https address, such as https://example.org/feed.xml");
    }
}
