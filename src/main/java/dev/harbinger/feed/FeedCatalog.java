package dev.harbinger.feed;

import dev.harbinger.common.Fetched;
import dev.harbinger.common.GuardedClient;
import dev.harbinger.common.Problems;
import dev.harbinger.feed.reading.FeedParser;
import dev.harbinger.feed.reading.ParsedEntry;
import dev.harbinger.feed.reading.ParsedFeed;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** Takes feeds in: one by its address or that of a page that names it, many from OPML. */
@ApplicationScoped
public class FeedCatalog {
    private static final int PREVIEWED = 10;

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
     * @throws HttpProblem 422 if it is no address or no feed
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

    /** Adds all feeds of an OPML document, in one transaction; each is polled when its turn comes. */
    public Imported takeIn(String opml) {
        var outlines = Opml.read(opml);
        return QuarkusTransaction.joiningExisting().call(() -> takeIn(outlines));
    }

    /** Adds the feeds of some outlines, in the caller's transaction. */
    Imported takeIn(List<Opml.Outline> outlines) {
        var valid = new LinkedHashMap<String, Opml.Outline>();
        var invalid = new ArrayList<Invalid>();
        for (var outline : outlines) {
            try {
                valid.putIfAbsent(checked(outline.url()), outline);
            } catch (HttpProblem e) {
                invalid.add(new Invalid(outline.url(), "is no http or https address"));
            }
        }
        int known = outlines.size() - invalid.size() - valid.size();
        var there = feeds.known(valid.keySet());
        valid.keySet().removeAll(there);
        valid.forEach((url, outline) -> keep(url, outline.title(), outline.tags(), FeedKind.NEWS, false));
        return new Imported(valid.size(), known + there.size(), invalid);
    }

    private Long known(String url) {
        return QuarkusTransaction.joiningExisting()
                .call(() -> feeds.at(url).map(Feed::id).orElse(null));
    }

    private Long keep(String url, String title, List<String> tags, FeedKind kind, boolean sample) {
        return QuarkusTransaction.joiningExisting().call(() -> {
            var feed = new Feed(url, title, tags, kind, config.minInterval().multipliedBy(6), clock.instant());
            feeds.persist(sample ? feed.asSample() : feed);
            return feed.id();
        });
    }

    private String discovered(String url) {
        return preview(url).url();
    }

    /**
     * What a feed holds, before it is added.
     *
     * @param url of the feed, which may be another than was asked for, where a page named it
     * @param others that the page names as well
     * @param why there is nothing to show, as a clause; null if there is
     */
    public record Preview(
            String url,
            String title,
            String siteUrl,
            List<String> others,
            List<PreviewEntry> entries,
            String why,
            boolean known) {}

    /** An entry that is not stored. */
    public record PreviewEntry(String title, String summary, String body, String link, Instant publishedAt) {}

    /**
     * Looks what lies at an address without storing anything; an address that does not answer is a feed whose entries
     * are not known yet. Never call it inside a transaction.
     *
     * @throws HttpProblem 422 if it is no address or no feed
     */
    public Preview preview(String url) {
        return preview(checked(url), List.of(), true);
    }

    private Preview preview(String url, List<String> others, boolean mayFollow) {
        var fetched = client.get(new GuardedClient.Request(
                URI.create(url), null, null, config.maxBytes().asLongValue(), config.timeout()));
        if (!(fetched instanceof Fetched.Document document)) {
            var why = fetched instanceof Fetched.Failed failed ? failed.why() : "does not hand it out at the moment";
            return new Preview(url, null, null, others, List.of(), why, known(url) != null);
        }
        var parsed = FeedParser.parse(document.content(), document.contentType(), document.address());
        if (parsed instanceof ParsedFeed.Page page && mayFollow) {
            return preview(
                    checked(page.feeds().get(0)), page.feeds().stream().skip(1).toList(), false);
        }
        if (parsed instanceof ParsedFeed.Entries feed) {
            return new Preview(
                    url, feed.title(), feed.siteUrl(), others, newest(feed.entries()), null, known(url) != null);
        }
        var what = parsed instanceof ParsedFeed.Other other ? other.what() : "is a web page in the place of a feed";
        throw Problems.unprocessable(
                "url",
                "leads to something that " + what
                        + "; send the address of an RSS, Atom or JSON feed, or of a page that names one");
    }

    private static List<PreviewEntry> newest(List<ParsedEntry> entries) {
        return entries.stream()
                .limit(PREVIEWED)
                .map(entry -> new PreviewEntry(
                        entry.title(), entry.summary(), entry.body(), entry.link(), entry.publishedAt()))
                .toList();
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
