package dev.harbinger.notify;

import dev.harbinger.common.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;

/** What people do with channels. Every method joins the caller's transaction or is one. */
@ApplicationScoped
@Transactional
class Channels {
    private static final int LOGGED = 50;

    private final ChannelRepository channels;
    private final DeliveryRepository deliveries;
    private final Gathering gathering;
    private final InstantSource clock;

    Channels(ChannelRepository channels, DeliveryRepository deliveries, Gathering gathering, InstantSource clock) {
        this.channels = channels;
        this.deliveries = deliveries;
        this.gathering = gathering;
        this.clock = clock;
    }

    List<Channel> all() {
        return channels.byName();
    }

    Channel add(ChannelWish wish, Locale language) {
        var added = new Channel(wish, Signature.secret(), clock.instant());
        added.speaks(language);
        channels.persist(added);
        return added;
    }

    Channel kept(long id) {
        return channels.findByIdOptional(id).orElseThrow(() -> Problems.notFound("channel", id));
    }

    void remove(long id) {
        channels.delete(kept(id));
    }

    /** Queues a message that says that the channel works. */
    void test(long id) {
        gathering.test(kept(id));
    }

    List<Delivery> log(long id) {
        return deliveries.latest(kept(id), LOGGED);
    }

    /** Sends a message of the log once more, with its id. */
    void again(long id, long message) {
        deliveries
                .findByIdOptional(message)
                .filter(found -> found.channel().id().equals(id))
                .orElseThrow(() -> Problems.notFound("message", message))
                .again(clock.instant());
    }
}
