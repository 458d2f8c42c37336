package dev.harbinger.notify;

import dev.harbinger.common.RecentCount;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.InstantSource;

/** How many channels fail, for the navigation of every page and the overview; the templates know it as {@code channelAlarm}. */
@Named("channelAlarm")
@ApplicationScoped
public class ChannelAlarm {
    private final RecentCount failing;

    ChannelAlarm(ChannelRepository channels, InstantSource clock) {
        failing = new RecentCount(channels::failing, clock);
    }

    public long getFailing() {
        return failing.get();
    }
}
