package dev.harbinger.notify;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.BlockingOperationControl;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * How many channels fail, for the navigation of every page and the overview; the templates know it as {@code channelAlarm}.
 * It is counted every few seconds at most, and never on a thread that must not wait.
 */
@Named("channelAlarm")
@ApplicationScoped
public class ChannelAlarm {
    private static final Duration GOOD_FOR = Duration.ofSeconds(5);

    private record Count(long channels, Instant at) {}

    private final ChannelRepository channels;
    private final InstantSource clock;
    private volatile Count last = new Count(0, Instant.EPOCH);

    ChannelAlarm(ChannelRepository channels, InstantSource clock) {
        this.channels = channels;
        this.clock = clock;
    }

    public long getFailing() {
        var now = clock.instant();
        if (last.at().plus(GOOD_FOR).isBefore(now) && BlockingOperationControl.isBlockingAllowed()) {
            last = new Count(QuarkusTransaction.joiningExisting().call(channels::failing), now);
        }
        return last.channels();
    }
}
