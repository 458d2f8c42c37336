package dev.harbinger.feed;

import dev.harbinger.common.RecentCount;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.InstantSource;

/** How many feeds need somebody's eyes, for the navigation of every page; the templates know it as {@code feedAlarm}. */
@Named("feedAlarm")
@ApplicationScoped
public class FeedAlarm {
    private final RecentCount failing;

    FeedAlarm(FeedRepository feeds, InstantSource clock) {
        failing = new RecentCount(feeds::failing, clock);
    }

    public long getFailing() {
        return failing.get();
    }
}
