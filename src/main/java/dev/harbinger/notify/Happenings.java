package dev.harbinger.notify;

import dev.harbinger.common.Chance;
import dev.harbinger.match.Flag;
import dev.harbinger.match.FlagRepository;
import dev.harbinger.match.FlagStatus;
import dev.harbinger.match.FlagView;
import dev.harbinger.question.QuestionEvent;
import dev.harbinger.question.QuestionEvent.What;
import dev.harbinger.question.QuestionHistory;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads what happened from flags and the history of questions. Call it inside a transaction. */
@ApplicationScoped
class Happenings {
    /** So many of a kind are read at a time; the rest the next time. */
    static final int AT_ONCE = 500;

    private static final Map<What, String> TYPES = Map.of(
            What.OPENED, "question.opened",
            What.ACCEPTED, "question.opened",
            What.RESOLVED, "question.resolved",
            What.CORRECTED, "question.corrected",
            What.REOPENED, "question.reopened",
            What.EXPIRED, "question.expired",
            What.DROPPED, "question.dropped");

    private final FlagRepository flags;
    private final QuestionHistory history;
    private final String base;

    Happenings(
            FlagRepository flags,
            QuestionHistory history,
            @ConfigProperty(name = "harbinger.base-url", defaultValue = "http://localhost:8080") String base) {
        this.flags = flags;
        this.history = history;
        this.base = base.replaceAll("/+$", "");
    }

    /** What happened since then that this channel wants and has not, oldest first: people want flags alone. */
    List<Happening> since(Instant since, Channel channel) {
        var raised = raisedSince(since, channel).stream().map(this::raised);
        var steps = channel.kind().isGathered()
                ? Stream.<Happening>empty()
                : stepsSince(since, channel).stream().map(this::step);
        return Stream.concat(raised, steps)
                .sorted(Comparator.comparing(Happening::at))
                .toList();
    }

    private List<Flag> raisedSince(Instant since, Channel channel) {
        var wanted = wanted(channel, "flag-", "f.id", "f.question");
        wanted.put("since", since);
        wanted.put("likelihood", channel.minLikelihood());
        var query = "from Flag f join fetch f.question q join fetch f.entry e join fetch e.feed"
                + " where f.createdAt > :since and f.likelihood >= :likelihood" + wanted.remove("")
                + " order by f.createdAt, f.id";
        return flags.find(query, wanted).page(0, AT_ONCE).list();
    }

    private List<QuestionEvent> stepsSince(Instant since, Channel channel) {
        var wanted = wanted(channel, "event-", "s.id", "s.question");
        wanted.put("since", since);
        wanted.put("types", TYPES.keySet());
        var query = "from QuestionEvent s join fetch s.question where s.happenedAt > :since and s.what in :types"
                + wanted.remove("") + " order by s.happenedAt, s.id";
        return history.find(query, wanted).page(0, AT_ONCE).list();
    }

    /** The parameters of a channel's wishes, and under the empty name the conditions that use them. */
    private static Map<String, Object> wanted(Channel channel, String prefix, String id, String question) {
        var wanted = new HashMap<String, Object>();
        var conditions = new StringBuilder(" and not exists (select 1 from Announcement a where a.channel = :channel"
                + " and a.eventKey = concat('" + prefix + "', cast(" + id + " as string)))");
        wanted.put("channel", channel);
        if (channel.region() != null) {
            conditions.append(" and lower(").append(question).append(".region) = lower(:region)");
            wanted.put("region", channel.region());
        }
        if (channel.category() != null) {
            conditions.append(" and lower(").append(question).append(".category) = lower(:category)");
            wanted.put("category", channel.category());
        }
        wanted.put("", conditions.toString());
        return wanted;
    }

    /** How many flags of those that the channel wants to know of still wait for a verdict. */
    long unanswered(Channel channel) {
        var wanted = wanted(channel, "reminder-", "f.id", "f.question");
        wanted.put("status", FlagStatus.NEW);
        wanted.put("likelihood", channel.minLikelihood());
        return flags.count(
                "from Flag f where f.status = :status and f.likelihood >= :likelihood" + wanted.remove(""), wanted);
    }

    private Happening raised(Flag flag) {
        var question = flag.question();
        var line = Chance.percent(flag.likelihood()) + " % – " + question.question() + " ← "
                + flag.entry().title() + " (" + flag.entry().feed().name() + ")";
        return new Happening(
                "flag-" + flag.id(),
                "flag.raised",
                flag.createdAt(),
                line,
                link(question.id()),
                Map.of("flag", FlagView.of(flag), "url", link(question.id())));
    }

    private Happening step(QuestionEvent event) {
        var question = event.question();
        var type = TYPES.get(event.what());
        var data = new LinkedHashMap<String, Object>();
        data.put("questionId", question.id());
        data.put("question", question.question());
        data.put("status", question.status());
        data.put("outcome", question.outcome());
        data.put("who", event.who());
        data.put("detail", event.detail());
        data.put("url", link(question.id()));
        return new Happening(
                "event-" + event.id(), type, event.happenedAt(), question.question(), link(question.id()), data);
    }

    private String link(long question) {
        return base + "/questions/" + question;
    }
}
