package dev.harbinger.notify;

import dev.harbinger.common.Contention;
import dev.harbinger.common.Hash;
import dev.harbinger.common.Languages;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** Turns what happened into messages that wait to be sent; what was gathered twice is one row, and one message. */
@ApplicationScoped
class Gathering {
    /** What a slow transaction stored late is still found; what was found before is known by its key. */
    private static final Duration OVERLAP = Duration.ofMinutes(15);

    private final ChannelRepository channels;
    private final AnnouncementRepository announcements;
    private final DeliveryRepository deliveries;
    private final Happenings happenings;
    private final Messages messages;
    private final NotifyConfig config;
    private final InstantSource clock;

    Gathering(
            ChannelRepository channels,
            AnnouncementRepository announcements,
            DeliveryRepository deliveries,
            Happenings happenings,
            Messages messages,
            NotifyConfig config,
            InstantSource clock) {
        this.channels = channels;
        this.announcements = announcements;
        this.deliveries = deliveries;
        this.happenings = happenings;
        this.messages = messages;
        this.config = config;
        this.clock = clock;
    }

    /** Gathers for every channel, each in a transaction of its own. */
    void gather() {
        var ids = QuarkusTransaction.requiringNew()
                .call(() -> channels.listAll().stream().map(Channel::id).toList());
        ids.forEach(id -> Contention.settle(() -> {
            channels.findByIdOptional(id).ifPresent(this::gather);
            return null;
        }));
    }

    private void gather(Channel channel) {
        var now = clock.instant();
        var since = channel.gatheredUntil().isAfter(now) ? now : channel.gatheredUntil();
        var begin = since.minus(OVERLAP);
        var earliest = channel.createdAt().isAfter(begin) ? channel.createdAt() : begin;
        var found = happenings.since(earliest, channel);
        for (var happening : found) {
            announcements.persist(new Announcement(channel, happening, messages.event(happening), now));
        }
        if (found.size() < Happenings.AT_ONCE) {
            channel.gathered(now);
        }
        speak(channel, now);
    }

    private void speak(Channel channel, Instant now) {
        var waiting = announcements.waiting(channel);
        if (!channel.kind().isGathered()) {
            waiting.forEach(one -> {
                deliver(channel, one.eventKey(), one.line(), one.payload(), now);
                one.spoken(now);
            });
        } else if (waiting.isEmpty()) {
            remind(channel, now);
        } else if (Grouping.of(config).maySpeak(waiting.get(0).gatheredAt(), channel.spokeAt(), now)) {
            var lines = waiting.stream()
                    .map(one -> new Messages.Line(one.line(), one.link()))
                    .toList();
            var words = Languages.words(WaysOutWords.class, channel.language());
            var title = lines.size() == 1 ? words.aFlagRaised() : words.someFlagsRaised(lines.size());
            deliver(channel, "group-" + waiting.get(0).id(), title, messages.message(channel, title, lines), now);
            waiting.forEach(one -> one.spoken(now));
            channel.spoke(now);
        }
    }

    private void remind(Channel channel, Instant now) {
        if (Grouping.of(config).mayRemind(channel.spokeAt(), now)) {
            var left = happenings.unanswered(channel);
            if (left > 0) {
                var words = Languages.words(WaysOutWords.class, channel.language());
                var title = left == 1 ? words.aFlagWaits() : words.someFlagsWait(left);
                deliver(channel, "reminder-" + now, title, messages.message(channel, title, List.of()), now);
            }
            channel.spoke(now);
        }
    }

    /** Queues a message that says that the channel works. */
    void test(Channel channel) {
        var now = clock.instant();
        var title = Languages.words(WaysOutWords.class, channel.language()).reachesThis();
        var happening = new Happening("test-" + now, "test", now, title, "", Map.of("message", title));
        var body = channel.kind() == ChannelKind.WEBHOOK
                ? messages.event(happening)
                : messages.message(channel, title, List.of());
        deliver(channel, happening.key(), title, body, now);
    }

    private void deliver(Channel channel, String key, String title, String body, Instant now) {
        var id = "msg_"
                + Hash.of(channel.id() + " " + channel.createdAt() + " " + key).substring(0, 32);
        deliveries.persist(new Delivery(channel, id, title, body, now));
    }
}
