package dev.harbinger.feed;

import dev.harbinger.common.Beginning;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Locale;

/** Where a feed stands in lists, kept beside it so that databases sort ten thousand feeds by an index. */
@Embeddable
class FeedPlace {
    private static final int LONGEST = 200;

    private String heading = "";
    private String place = "";

    /** For Hibernate, and for a feed that is not stored yet. */
    protected FeedPlace() {}

    /** Failing ones come first, the longest failing at the top; then those that are gone, and those that are paused last. */
    void take(FeedStatus status, Instant failingSince, String name) {
        heading = Beginning.of(name.toLowerCase(Locale.ROOT), LONGEST);
        place = switch (status) {
            case FAILING -> "0" + (failingSince == null ? "" : failingSince) + heading;
            case GONE -> "1" + heading;
            case OK, WAITING -> "2" + heading;
            case PAUSED -> "3" + heading;
        };
    }
}
