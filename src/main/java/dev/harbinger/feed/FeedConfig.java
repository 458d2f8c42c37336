package dev.harbinger.feed;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How feeds are polled. */
@ConfigMapping(prefix = "harbinger.feeds")
interface FeedConfig {
    /** Whether feeds are polled on a schedule at all. */
    @WithDefault("true")
    boolean enabled();

    /** No feed is polled more often. */
    @WithDefault("PT5M")
    Duration minInterval();

    /** No feed is polled more seldom. */
    @WithDefault("PT24H")
    Duration maxInterval();

    /** Polls in flight. */
    @WithDefault("64")
    int concurrency();

    /** Polls in flight at one host. */
    @WithDefault("2")
    int perHost();

    /** The whole time of one poll. */
    @WithDefault("PT20S")
    Duration timeout();

    /** The size of one feed, decoded. */
    @WithDefault("16M")
    MemorySize maxBytes();

    /** What may be reached though it is private: host:port, addresses, networks; read by the guarded client. */
    Optional<List<String>> allowPrivateAddresses();

    /** How long entries are kept that nothing rests on, by the time they were published; older ones are not taken in. */
    @WithDefault("P400D")
    Duration keep();

    /** Whether hubs (WebSub) are asked to call harbinger.base-url when feeds have news; it must be reachable for them. */
    @WithDefault("false")
    boolean websub();

    /** A page or mail address for those who want to complain, told to every server; the base address unless set. */
    Optional<String> contact();

    /** The starter feeds, taken in at the first start if the file is there. */
    @WithDefault("config/feeds.opml")
    String starter();
}
